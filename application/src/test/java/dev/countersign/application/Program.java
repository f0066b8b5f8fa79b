package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application, or one side of it, as a process of its own on the class path of the tests, to be
 * killed, stopped and started again. What it prints goes to a file.
 */
final class Program implements AutoCloseable {
  private static final Pattern READY =
      Pattern.compile("is ready (?:at http://127\\.0\\.0\\.1:|on port )([0-9]+)");
  private static final String BOTH_SIDES = "dev.countersign.Countersign";
  private static final Pattern FIRST_PASSWORD =
      Pattern.compile("admin, password (\\S+) \\(shown only now\\)");

  private final Process process;
  private final Path output;
  private final @Nullable Path data;
  private final long startedAt = System.nanoTime();
  private @Nullable Duration untilReady;
  private int port;
  private boolean killed;

  private Program(@Nullable Path data, String main, List<String> arguments) {
    this.output = outputFile();
    this.data = data;
    List<String> command =
        Stream.of(
                Stream.of(java(), "-Xmx320m", "-XX:MaxMetaspaceSize=192m", "-XX:+UseSerialGC"),
                // Short lives do not repay better machine code.
                Stream.of("-XX:TieredStopAtLevel=1"),
                Stream.of("--enable-native-access=ALL-UNNAMED"),
                Stream.of("-cp", System.getProperty("java.class.path")),
                Stream.of(main),
                arguments.stream())
            .flatMap(part -> part)
            .toList();
    try {
      this.process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On the embedded PostgreSQL, its data in that directory; returns when it is healthy. */
  static Program start(Path data, String... arguments) {
    return launch(data, arguments).awaitReady();
  }

  /** On another PostgreSQL, that of {@link Databases#fresh()} for example. */
  static Program startOn(String[] database, String... arguments) {
    return new Program(null, BOTH_SIDES, arguments(database, arguments)).awaitReady();
  }

  /** Like {@link #start}, but returns at once. */
  static Program launch(Path data, String... arguments) {
    return new Program(
        data.toAbsolutePath(),
        BOTH_SIDES,
        arguments(new String[] {"--countersign.data-directory=" + data}, arguments));
  }

  /** One side alone, by its main class; returns when it is healthy. */
  static Program startSide(Class<?> main, String[] database, String... arguments) {
    return new Program(null, main.getName(), arguments(database, arguments)).awaitReady();
  }

  private static List<String> arguments(String[] first, String[] others) {
    boolean anyPort = Arrays.stream(others).noneMatch(given -> given.startsWith("--server.port="));
    return Stream.of(first, others, anyPort ? new String[] {"--server.port=0"} : new String[0])
        .flatMap(Arrays::stream)
        .toList();
  }

  private static String java() {
    return ProcessHandle.current().info().command().orElseThrow();
  }

  private static Path outputFile() {
    try {
      return Files.createTempFile(
          Files.createDirectories(Path.of("target", "programs")), "program-", ".txt");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Program awaitReady() {
    try {
      port =
          Integer.parseInt(
              Poll.forValue("readiness of " + this, () -> printedWhileAlive(READY)).group(1));
      awaitHealth();
      untilReady = Duration.ofNanos(System.nanoTime() - startedAt);
      return this;
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  /** Waits until it says that it is well, and returns how long that took. */
  Duration awaitHealth() {
    long begin = System.nanoTime();
    Poll.until("health of " + this, () -> anonymous().get("/actuator/health").status() == 200);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private Optional<Matcher> printedWhileAlive(Pattern pattern) {
    Optional<Matcher> printed = printed(pattern);
    if (printed.isEmpty() && !process.isAlive()) {
      throw new AssertionError("ended with " + process.exitValue() + ": " + output());
    }
    return printed;
  }

  private Optional<Matcher> printed(Pattern pattern) {
    return Optional.of(pattern.matcher(output())).filter(Matcher::find);
  }

  /** All that it printed so far. */
  String output() {
    try {
      return Files.readString(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first administrator's password, which only the first start prints. */
  Optional<String> firstPassword() {
    return printed(FIRST_PASSWORD).map(found -> found.group(1));
  }

  /** From the launch until it was healthy. */
  Duration untilReady() {
    return Objects.requireNonNull(untilReady);
  }

  /** Of processor time so far, which says more than {@link #untilReady} on a busy machine. */
  Duration worked() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Nobody yet. */
  Client anonymous() {
    return new Client(port, null);
  }

  /** One of the demo accounts. */
  Client as(String demoAccount) {
    return anonymous().login(demoAccount, dev.countersign.application.demo.DemoCompany.PASSWORD);
  }

  /** Somebody who logged in at an earlier start: tokens outlive the process. */
  Client as(Client earlier) {
    return earlier.at(port);
  }

  /** The embedded database, to look into. */
  JdbcClient sql() {
    Path directory = Objects.requireNonNull(data);
    try {
      return JdbcClient.create(
          new DriverManagerDataSource(
              "jdbc:postgresql://127.0.0.1:%s/countersign"
                  .formatted(Files.readString(directory.resolve("port")).strip()),
              "countersign",
              Files.readString(directory.resolve("password")).strip()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The processes of the embedded PostgreSQL, also when this program was killed and they lived on.
   */
  List<ProcessHandle> databaseProcesses() {
    return ProcessHandle.allProcesses()
        .filter(
            candidate ->
                data != null
                    && candidate
                        .info()
                        .command()
                        .filter(command -> Path.of(command).startsWith(data))
                        .isPresent())
        .toList();
  }

  /** SIGKILL: it gets no chance to do anything more. */
  void kill() {
    killed = true;
    process.destroyForcibly();
    awaitExit();
  }

  /** SIGTERM: the way in which services are stopped; returns the exit code. */
  int terminate() {
    process.destroy();
    return awaitExit();
  }

  /** Waits for the end and returns the exit code. */
  int awaitExit() {
    try {
      assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("end of " + this).isTrue();
      return process.exitValue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Sends a signal, such as STOP or CONT, to a process. */
  static void signal(String name, long pid) {
    try {
      Process kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid)).start();
      assertThat(kill.waitFor()).as("kill -%s %d", name, pid).isZero();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Ends it, and the database that a killed program leaves running. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES)) {
        kill();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (killed) {
      databaseProcesses().forEach(ProcessHandle::destroyForcibly);
    }
  }

  @Override
  public String toString() {
    return "process " + process.pid() + ", whose output is in " + output;
  }
}
