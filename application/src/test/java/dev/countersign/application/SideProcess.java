package dev.countersign.application;

import dev.countersign.application.demo.DemoCompany;
import dev.countersign.commandside.CommandSide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One side in a process of its own, on a free port, to be killed, paused and continued. */
final class SideProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("is ready on port (\\d+)");

  private final Process process;
  private final Path output;
  private final int port;

  private SideProcess(Class<?> main, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx192m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                ManagementFactory.getRuntimeMXBean().getClassPath(),
                main.getName(),
                "--server.port=0"));
    command.addAll(List.of(arguments));
    try {
      output = Files.createTempFile(Path.of("target"), main.getSimpleName(), ".log");
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      port = awaitPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SideProcess start(Class<?> main, String... arguments) {
    return new SideProcess(main, arguments);
  }

  /** The command side, with the demo company. */
  static final class CommandSideWithDemo {
    private CommandSideWithDemo() {}

    public static void main(String[] args) {
      CommandSide.builder().sources(DemoCompany.class).run(args);
    }
  }

  private int awaitPort() throws IOException {
    long limit = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
    while (System.nanoTime() < limit && process.isAlive()) {
      Matcher ready = READY.matcher(Files.readString(output));
      if (ready.find()) {
        return Integer.parseInt(ready.group(1));
      }
      Thread.onSpinWait();
    }
    close();
    throw new IllegalStateException("It did not start: " + Files.readString(output));
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /** As one of the demo accounts. */
  Client as(String account) {
    return new Client(port, null).login(account, DemoCompany.PASSWORD);
  }

  /** Sends a signal by its name, such as STOP. */
  void signal(String name) throws IOException, InterruptedException {
    int status =
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    if (status != 0) {
      throw new IllegalStateException("kill -" + name + " ended with " + status);
    }
  }

  /** Ends it as SIGKILL does. */
  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
