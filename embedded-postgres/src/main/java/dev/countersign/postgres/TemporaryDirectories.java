package dev.countersign.postgres;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Directories of databases that nobody wants to keep. */
final class TemporaryDirectories {
  private static final Logger log = LoggerFactory.getLogger(TemporaryDirectories.class);
  private static final String PREFIX = "countersign-postgres-";

  /** Younger ones may not be locked yet by the program that is about to use them. */
  private static final Duration ABANDONED_AFTER = Duration.ofMinutes(1);

  private TemporaryDirectories() {}

  static Path create() {
    Path parent = Path.of(System.getProperty("java.io.tmpdir"));
    try {
      Path directory = Files.createTempDirectory(parent, PREFIX).toRealPath();
      deleteAbandoned(directory);
      return directory;
    } catch (IOException e) {
      throw new EmbeddedPostgresException(
          "No temporary directory can be made in " + parent + " (" + e + "): make room there.", e);
    }
  }

  static void delete(Path directory) {
    try {
      FileTrees.delete(directory);
    } catch (IOException e) {
      log.warn("The temporary directory {} could not be deleted: {}", directory, e.toString());
    }
  }

  private static void deleteAbandoned(Path mine) throws IOException {
    Path parent = mine.getParent();
    if (parent == null) {
      return;
    }
    UserPrincipal me = Files.getOwner(mine);
    Instant limit = Instant.now().minus(ABANDONED_AFTER);
    try (DirectoryStream<Path> directories = Files.newDirectoryStream(parent, PREFIX + "*")) {
      for (Path directory : directories) {
        // Others may write here, too: neither their directories nor their links are ours to follow.
        if (Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).equals(me)
            && Files.getLastModifiedTime(directory).toInstant().isBefore(limit)) {
          deleteUnlessInUse(directory);
        }
      }
    }
  }

  private static void deleteUnlessInUse(Path directory) {
    try {
      DirectoryLock lock = DirectoryLock.acquire(directory);
      try {
        new DatabaseProcesses(directory).kill();
      } finally {
        lock.close();
      }
      delete(directory);
    } catch (EmbeddedPostgresException | IOException inUse) {
      log.debug("Leaving {} alone: {}", directory, inUse.toString());
    }
  }
}
