package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A script of the project, run as people run it. */
final class Script {
  private Script() {}

  /** Runs it to its good end, and returns what it printed. */
  static String run(Map<String, String> environment, String script, String... arguments)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("script", ".txt");
    List<String> command = Stream.concat(Stream.of("bash", script), Stream.of(arguments)).toList();
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    assertThat(process.waitFor(2, TimeUnit.MINUTES)).as(script).isTrue();
    String told = Files.readString(output);
    Files.delete(output);
    assertThat(process.exitValue()).as(told).isZero();
    return told;
  }
}
