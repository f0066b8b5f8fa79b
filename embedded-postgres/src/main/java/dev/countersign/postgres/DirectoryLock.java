package dev.countersign.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Says that this program, and no other, uses a directory; the operating system releases it when the
 * program dies.
 */
final class DirectoryLock implements AutoCloseable {
  /**
   * Directories locked by this JVM. Asked first, because closing any channel of a POSIX-locked file
   * would silently release the lock that another channel of the same process holds.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** Far behind the content, which stays readable where locks are mandatory (Windows). */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  private final Path directory;
  private final FileChannel channel;

  private DirectoryLock(Path directory, FileChannel channel) {
    this.directory = directory;
    this.channel = channel;
  }

  /**
   * @param directory as a real path
   * @throws EmbeddedPostgresException when somebody has it
   */
  static DirectoryLock acquire(Path directory) throws IOException {
    if (!HELD_HERE.add(directory)) {
      throw inUse(directory, "this very program");
    }
    Path file = directory.resolve("lock");
    boolean acquired = false;
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      try {
        FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
        if (lock == null) {
          throw inUse(directory, "the running Countersign process " + Files.readString(file));
        }
        channel.truncate(0);
        channel.write(
            ByteBuffer.wrap(
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
        acquired = true;
        return new DirectoryLock(directory, channel);
      } finally {
        if (!acquired) {
          channel.close();
        }
      }
    } finally {
      if (!acquired) {
        HELD_HERE.remove(directory);
      }
    }
  }

  private static EmbeddedPostgresException inUse(Path directory, String owner) {
    return new EmbeddedPostgresException(
        "The directory "
            + directory
            + " is in use by "
            + owner
            + ": stop it first, or choose another directory.");
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The channel is gone either way, and the lock with it.
    } finally {
      HELD_HERE.remove(directory);
    }
  }
}
