package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.countersign.commandside.CommandSide;
import dev.countersign.queryside.QuerySide;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** What people read when it does not start: one sentence, with the remedy. */
class StartFailuresTest {
  private static final String ANY_PORT = "--server.port=0";
  private static final String[] NOWHERE = {
    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/countersign",
    "--spring.datasource.username=countersign",
    "--spring.datasource.password=secret"
  };

  @TempDir Path directory;

  /** It says one sentence, of which the two ends are given. */
  private static void refuses(
      SpringApplicationBuilder program, String beginning, String end, String... arguments) {
    PrintStream terminal = System.err;
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
    try {
      assertThatThrownBy(() -> program.run(arguments)).isInstanceOf(RuntimeException.class);
    } finally {
      System.setErr(terminal);
    }
    assertThat(told.toString(StandardCharsets.UTF_8).strip().lines())
        .singleElement()
        .asString()
        .startsWith(beginning)
        .endsWith(end);
  }

  private static SpringApplicationBuilder together() {
    return new SpringApplicationBuilder(CountersignApplication.class);
  }

  @Test
  void thePortIsTakenOrTheDatabaseIsOfANewerBuild() throws IOException {
    String[] database = Databases.fresh();
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      refuses(
          together(),
          "Port " + other.getLocalPort() + " is taken by another program: ",
          "stop that one, or choose another port with --server.port.",
          with(database, "--server.port=" + other.getLocalPort()));
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
        together(),
        "The database's schema log has version 999 and this build knows versions up to ",
        ": start the newer build, or restore a backup taken before the upgrade.",
        with(database, ANY_PORT));
  }

  private static String[] with(String[] arguments, String another) {
    return Stream.concat(Stream.of(arguments), Stream.of(another)).toArray(String[]::new);
  }

  /** As a process of its own, which says nothing else and ends with a code. */
  @Test
  void theDataDirectoryIsInUse() throws IOException {
    Path ours = Databases.directory();
    try (Program program = Program.launch(ours)) {
      assertThat(program.awaitExit()).as("exit code").isEqualTo(1);
      assertThat(program.output().strip())
          .isEqualTo(
              "The directory %s is in use by the running Countersign process %d: stop it first, or choose another directory."
                  .formatted(ours.toRealPath(), ProcessHandle.current().pid()));
    }
  }

  @Test
  void theDataDirectoryIsAFile() throws IOException {
    Path file = Files.createFile(directory.resolve("file"));
    refuses(
        together(),
        "The directory " + file + " cannot be written to (",
        "): make it a directory that this user may write to, or choose another.",
        "--countersign.data-directory=" + file,
        ANY_PORT);
  }

  @Test
  void theDataDirectoryCannotBeMade() {
    // There nobody may make directories, not even root.
    assumeThat(Path.of("/proc")).isDirectory();
    refuses(
        together(),
        "The directory /proc/countersign cannot be written to (",
        "): make it a directory that this user may write to, or choose another.",
        "--countersign.data-directory=/proc/countersign",
        ANY_PORT);
  }

  @Test
  void theConfiguredDatabaseCannotBeReached() {
    refuses(
        together(),
        "The database cannot be used (",
        "): see that it runs, and check spring.datasource.url, .username and .password.",
        with(NOWHERE, ANY_PORT));
  }

  @Test
  void aSideAloneSaysTheSame() {
    refuses(
        QuerySide.builder(),
        "No database is configured: ",
        "with --spring.datasource.url, .username and .password.",
        ANY_PORT);
    refuses(
        CommandSide.builder(),
        "The database cannot be used (",
        "): see that it runs, and check spring.datasource.url, .username and .password.",
        with(NOWHERE, ANY_PORT));
  }

  @Test
  void axonServerDoesNotKnowTheToken() {
    try (AxonServerStandIn axonServer = new AxonServerStandIn()) {
      axonServer.demandToken("right");
      String[] storage =
          Stream.of(
                  Databases.fresh(),
                  AxonServer.arguments("127.0.0.1:" + axonServer.port()),
                  new String[] {ANY_PORT})
              .flatMap(Stream::of)
              .toArray(String[]::new);
      String beginning =
          "Axon Server at 127.0.0.1:%d lets this program not in (".formatted(axonServer.port());
      String end = "): set axon.axonserver.token to one that it knows.";
      refuses(CommandSide.builder(), beginning + "[AXONIQ-1000]", end, storage);
      refuses(
          QuerySide.builder(),
          beginning + "[AXONIQ-1001]",
          end,
          with(storage, "--axon.axonserver.token=wrong"));
    }
  }

  @Test
  void anIssuerIsNamedWithoutAnAudience() {
    refuses(
        QuerySide.builder(),
        "countersign.security.audience is missing: ",
        "as a token for another program must not let in here.",
        with(
            with(Databases.fresh(), ANY_PORT),
            "--countersign.security.issuer-uri=https://issuer.example"));
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
