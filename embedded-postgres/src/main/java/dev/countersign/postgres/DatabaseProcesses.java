package dev.countersign.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Database processes of a directory, whoever started them. They are known by the path of their
 * program, which lies in that directory and nowhere else; titles and parents change, that does not.
 */
final class DatabaseProcesses {
  private static final Duration POLL = Duration.ofMillis(10);

  private final Path directory;

  DatabaseProcesses(Path directory) {
    this.directory = directory;
  }

  List<ProcessHandle> find() {
    return ProcessHandle.allProcesses().filter(this::owns).toList();
  }

  /** False for zombies, too: they have no program any more. */
  boolean owns(ProcessHandle process) {
    return process
        .info()
        .command()
        .map(Path::of)
        .filter(program -> program.startsWith(directory))
        .map(program -> directory.relativize(program).getName(0).toString())
        .filter(installation -> installation.startsWith(Installation.PREFIX))
        .isPresent();
  }

  boolean isGone(long pid) {
    return ProcessHandle.of(pid).filter(this::owns).isEmpty();
  }

  /**
   * Kills what is left. Orphaned backends must not outlive their postmaster: the shared memory that
   * they hold keeps the next one from starting.
   */
  void kill() {
    boolean gone =
        await(
            Duration.ofSeconds(10),
            () -> {
              List<ProcessHandle> left = find();
              left.forEach(ProcessHandle::destroyForcibly);
              return left.isEmpty();
            });
    if (!gone) {
      throw new EmbeddedPostgresException(
          "The PostgreSQL processes "
              + find().stream().map(ProcessHandle::pid).toList()
              + " of an earlier run on "
              + directory
              + " cannot be ended: end them by hand and start again.");
    }
  }

  /** Polls, because processes that are not our children cannot be waited for. */
  static boolean await(Duration limit, BooleanSupplier condition) {
    long deadline = System.nanoTime() + limit.toNanos();
    boolean interrupted = false;
    boolean met = condition.getAsBoolean();
    while (!met && System.nanoTime() < deadline) {
      try {
        Thread.sleep(POLL);
      } catch (InterruptedException e) {
        // Whoever interrupts wants an end, and this is how it comes about.
        interrupted = true;
      }
      met = condition.getAsBoolean();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    return met;
  }
}
