package dev.countersign.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** PostgreSQL's files, from their first initialization on. */
final class DataDirectory {
  static final String USER = "countersign";

  private final Path directory;

  DataDirectory(Path directory) {
    this.directory = directory;
  }

  Path path() {
    return directory.resolve("data");
  }

  private Path unfinished() {
    return directory.resolve("data.unfinished");
  }

  /**
   * @throws EmbeddedPostgresException when the files are not for the PostgreSQL carried here
   */
  void requireReadable() throws IOException {
    if (!Files.exists(path())) {
      return;
    }
    Path file = path().resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw new EmbeddedPostgresException(
          "The directory " + path() + " is not PostgreSQL's: move it away, then start again.");
    }
    String version = Files.readString(file).strip();
    if (!version.equals(Installation.MAJOR_VERSION)) {
      throw new EmbeddedPostgresException(
          "The data in "
              + path()
              + " was written by PostgreSQL "
              + version
              + " and this Countersign carries PostgreSQL "
              + Installation.MAJOR_VERSION
              + ": dump it with PostgreSQL "
              + version
              + " (pg_dumpall) and restore it into a new directory.");
    }
  }

  /** Initializes the files unless they are there; a half-done attempt of before is thrown away. */
  Password initialize(Installation installation) throws IOException, InterruptedException {
    FileTrees.delete(unfinished());
    boolean hasPassword = Files.exists(Password.fileIn(directory));
    if (Files.exists(path())) {
      if (!hasPassword) {
        throw new EmbeddedPostgresException(
            "The password of the data in "
                + path()
                + " is missing: restore the file "
                + Password.fileIn(directory)
                + " from a backup.");
      }
      return Password.read(Password.fileIn(directory));
    }
    Password password;
    if (hasPassword) {
      password = Password.read(Password.fileIn(directory));
    } else {
      password = Password.generate(Password.fileIn(directory));
      password.keep();
    }
    Installation.Outcome outcome =
        installation.run(
            Duration.ofMinutes(5),
            "initdb",
            "--pgdata=" + unfinished(),
            "--username=" + USER,
            "--pwfile=" + password.file(),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--data-checksums",
            "--no-instructions");
    if (!outcome.isSuccess()) {
      throw new EmbeddedPostgresException(
          "PostgreSQL could not initialize "
              + path()
              + " ("
              + outcome.lastLine()
              + "): see log/initdb.log there, mend the cause and start again.");
    }
    FileTrees.publish(unfinished(), path());
    return password;
  }

  /** The process that the files say serves them, alive or not. */
  Optional<Long> postmaster() throws IOException {
    Path file = pidFile();
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    return Files.readString(file)
        .lines()
        .findFirst()
        .filter(line -> line.matches("[0-9]{1,18}"))
        .map(Long::valueOf);
  }

  /**
   * Removes the mark of a postmaster that is gone, when its number meanwhile belongs to something
   * else: PostgreSQL would take that for a living postmaster. Usual in containers, whose numbers
   * start anew each time.
   */
  void removeStaleMark() throws IOException {
    Optional<Long> pid = postmaster();
    if (pid.isEmpty()) {
      return;
    }
    boolean maybePostgres =
        ProcessHandle.of(pid.get())
            .filter(
                process ->
                    process
                        .info()
                        .command()
                        .map(command -> command.contains("postgres"))
                        .orElse(true))
            .isPresent();
    if (!maybePostgres) {
      Files.deleteIfExists(pidFile());
    }
  }

  private Path pidFile() {
    return path().resolve("postmaster.pid");
  }
}
