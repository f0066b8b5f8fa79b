package dev.countersign.application;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.unit.DataSize;

/**
 * A disk with little room, to be filled: a tmpfs, where this user may mount one. Elsewhere it is
 * the disk of the directory, of which all but that little counts as taken.
 */
final class SmallDisk implements AutoCloseable {
  private static final int BLOCK = 1 << 20;

  private final Path directory;
  private final boolean mounted;
  private final long taken;

  private SmallDisk(Path directory, boolean mounted, long taken) {
    this.directory = directory;
    this.mounted = mounted;
    this.taken = taken;
  }

  static SmallDisk at(Path directory, DataSize size) {
    boolean mounted =
        run(
            "mount",
            "-t",
            "tmpfs",
            "-o",
            "size=" + size.toMegabytes() + "m",
            "countersign-test",
            directory.toString());
    long taken = mounted ? 0 : directory.toFile().getUsableSpace() - size.toBytes();
    return new SmallDisk(directory, mounted, taken);
  }

  private static boolean run(String... command) {
    try {
      return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  Path directory() {
    return directory;
  }

  /** Whether writing fails when it is full; otherwise it only counts as full. */
  boolean isReal() {
    return mounted;
  }

  /** What an application has to keep free here, so that it keeps so much of the little free. */
  DataSize toKeep(DataSize free) {
    return DataSize.ofBytes(taken + free.toBytes());
  }

  /** Fills it until no more than this is left. */
  void fill(DataSize left) {
    byte[] block = new byte[BLOCK];
    try (OutputStream filler =
        Files.newOutputStream(filler(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      while (true) {
        long tooMuch = directory.toFile().getUsableSpace() - toKeep(left).toBytes();
        if (tooMuch <= 0) {
          return;
        }
        filler.write(block, 0, (int) Math.min(tooMuch, BLOCK));
      }
    } catch (IOException e) {
      // Whoever else writes here may have taken the last of it.
      if (!mounted || left.toBytes() > 0) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Gives the room back. */
  void empty() {
    try {
      Files.delete(filler());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path filler() {
    return directory.resolve("filler");
  }

  @Override
  public void close() {
    if (mounted) {
      run("umount", "--lazy", directory.toString());
    }
  }
}
