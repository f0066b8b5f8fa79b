package dev.countersign.benchmarks;

import dev.countersign.postgres.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The application with the demo company, in a process of its own as it is started by people. */
final class ApplicationProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final int port;
  private final Path log;

  private ApplicationProcess(Process process, int port, Path log) {
    this.process = process;
    this.port = port;
    this.log = log;
  }

  static ApplicationProcess start(EmbeddedPostgres postgres, String url, Path folder)
      throws IOException, InterruptedException {
    int port = freePort();
    Files.createDirectories(folder);
    Path log = folder.resolve("application.log");
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(List.of("-Xmx320m", "-XX:MaxMetaspaceSize=192m", "-XX:+UseSerialGC"));
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-Duser.timezone=UTC"));
    command.addAll(
        Arrays.stream(System.getProperty("application.options", "").split(" ", -1))
            .filter(option -> !option.isEmpty())
            .toList());
    command.addAll(List.of("-cp", classPath(), "dev.countersign.Countersign"));
    command.addAll(
        List.of(
            "--server.port=" + port,
            "--spring.datasource.url=" + url,
            "--spring.datasource.username=" + postgres.username(),
            "--spring.datasource.password=" + postgres.password(),
            "--countersign.demo=true"));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    // Also when the run is broken off.
    Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    ApplicationProcess application = new ApplicationProcess(process, port, log);
    try {
      application.awaitReady();
      return application;
    } catch (IOException | RuntimeException e) {
      application.close();
      throw e;
    }
  }

  /** All but the benchmarks themselves. */
  private static String classPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
        .filter(entry -> !Files.exists(Path.of(entry, "dev/countersign/benchmarks")))
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void awaitReady() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!isReady()) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new IOException("The application did not start: " + Files.readString(log));
      }
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  private boolean isReady() {
    try (HttpConnection connection = connect("")) {
      return connection.get("/actuator/health/readiness").status() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  ProcessHandle handle() {
    return process.toHandle();
  }

  HttpConnection connect(String token) throws IOException {
    return new HttpConnection(port, token);
  }

  /** The token of an account of the demo company. */
  String login(String account) throws IOException {
    try (HttpConnection connection = connect("")) {
      return login(connection, account);
    }
  }

  static String login(HttpConnection connection, String account) throws IOException {
    HttpConnection.Answer answer =
        connection.post(
            "/api/v1/session",
            "",
            "{\"account\":\"%s\",\"password\":\"countersign-demo\"}".formatted(account));
    return Objects.requireNonNull(text(answer, "token"));
  }

  static String text(HttpConnection.Answer answer, String field) throws IOException {
    if (answer.status() >= 300) {
      throw new IOException("Refused: " + answer);
    }
    return JsonMapper.shared().readTree(answer.body()).path(field).asString("");
  }

  @Override
  public void close() {
    process.destroy();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
