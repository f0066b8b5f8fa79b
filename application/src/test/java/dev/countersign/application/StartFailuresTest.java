package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.countersign.commandside.CommandSide;
import dev.countersign.queryside.QuerySide;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people read when it does not start: one sentence, with the remedy. */
class StartFailuresTest {
  private static final String[] NOWHERE = {
    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/countersign",
    "--spring.datasource.username=countersign",
    "--spring.datasource.password=secret"
  };

  @TempDir Path directory;

  /** It says one sentence, of which the two ends are given, and nothing else. */
  private static void refuses(Program program, String beginning, String end) {
    try (program) {
      assertThat(program.awaitExit()).as("exit code").isEqualTo(1);
      assertThat(program.output().strip().lines())
          .singleElement()
          .asString()
          .startsWith(beginning)
          .endsWith(end);
    }
  }

  @Test
  void thePortIsTakenOrTheDatabaseIsOfANewerBuild() throws IOException {
    String[] database = Databases.fresh();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refuses(
          Program.launchOn(database, "--server.port=" + other.getLocalPort()),
          "Port " + other.getLocalPort() + " is taken by another program: ",
          "stop that one, or choose another port with --server.port.");
    }
    Databases.sql(database)
        .sql(
            """
            insert into log.schema_history
              (installed_rank, version, description, type, script, installed_by, execution_time, success)
            values (999, '999', 'from the future', 'SQL', 'V999__future.sql', 'newer build', 0, true)
            """)
        .update();
    refuses(
        Program.launchOn(database),
        "The database's schema log has version 999 and this build knows versions up to ",
        ": start the newer build, or restore a backup taken before the upgrade.");
  }

  @Test
  void theDataDirectoryIsInUse() throws IOException {
    Path ours = Databases.directory();
    refuses(
        Program.launch(ours),
        "The directory %s is in use by the running Countersign process %d: "
            .formatted(ours.toRealPath(), ProcessHandle.current().pid()),
        "stop it first, or choose another directory.");
  }

  @Test
  void theDataDirectoryIsAFile() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    refuses(
        Program.launch(file),
        "The directory " + file + " cannot be written to (",
        "): make it a directory that this user may write to, or choose another.");
  }

  @Test
  void theDataDirectoryCannotBeMade() {
    // There nobody may make directories, not even root.
    assumeThat(Path.of("/proc")).isDirectory();
    refuses(
        Program.launch(Path.of("/proc/countersign")),
        "The directory /proc/countersign cannot be written to (",
        "): make it a directory that this user may write to, or choose another.");
  }

  @Test
  void theConfiguredDatabaseCannotBeReached() {
    refuses(
        Program.launchOn(NOWHERE),
        "The database cannot be used (",
        "): see that it runs, and check spring.datasource.url, .username and .password.");
  }

  @Test
  void aSideAloneSaysTheSame() throws IOException {
    refuses(
        Program.launchSide(QuerySide.class, new String[0]),
        "No database is configured: ",
        "with --spring.datasource.url, .username and .password.");
    refuses(
        Program.launchSide(CommandSide.class, NOWHERE),
        "The database cannot be used (",
        "): see that it runs, and check spring.datasource.url, .username and .password.");
  }

  @Test
  void theJavaIsTooOld() throws Exception {
    Optional<Path> older = olderJava();
    assumeThat(older).as("an older Java on this machine").isPresent();
    Process process =
        new ProcessBuilder(
                older.orElseThrow().toString(), "-cp", launcher(), "dev.countersign.Countersign")
            .redirectErrorStream(true)
            .start();
    String told =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(told.lines())
        .singleElement()
        .asString()
        .startsWith("Countersign needs Java 25 or newer, but this is Java ")
        .contains("start it with the java of a JDK 25");
  }

  @Test
  void theLauncherLoadsOnAnOlderJava() throws Exception {
    byte[] launcher =
        Files.readAllBytes(Path.of(launcher(), "dev", "countersign", "Countersign.class"));
    int java17 = 61;
    assertThat(launcher[6] << 8 | launcher[7]).as("class file version").isLessThanOrEqualTo(java17);
  }

  private static String launcher() throws Exception {
    return Path.of(
            Class.forName("dev.countersign.Countersign")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI())
        .toString();
  }

  /** One that the launcher can be loaded by, where Linux distributions put it. */
  private static Optional<Path> olderJava() throws IOException {
    Path usual = Path.of("/usr/lib/jvm");
    if (!Files.isDirectory(usual)) {
      return Optional.empty();
    }
    try (Stream<Path> homes = Files.list(usual)) {
      return homes
          .filter(home -> home.getFileName().toString().matches(".*(17|18|19|2[0-4]).*"))
          .map(home -> home.resolve("bin/java"))
          .filter(Files::isExecutable)
          .findFirst();
    }
  }
}
