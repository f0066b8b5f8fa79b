package dev.countersign.benchmarks;

import dev.countersign.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The page with the figures: each part has a place between two marks, the rest is people's. */
final class Page {
  private final Path file;

  /** Asked before anything is written, which changes the page. */
  private final String commit;

  Page(Path file) throws IOException, InterruptedException {
    this.file = file;
    this.commit = output("git", "describe", "--always", "--dirty");
  }

  /** Puts a section in its place. */
  void write(String part, Section section, String circumstances) throws IOException {
    String begin = "<!-- begin " + part + " -->";
    String end = "<!-- end " + part + " -->";
    List<String> lines = Files.readAllLines(file);
    int from = lines.indexOf(begin);
    int to = lines.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(file + " has no place for " + part + ": add " + begin + " and " + end);
    }
    List<String> written = new ArrayList<>(lines.subList(0, from + 1));
    written.add("");
    written.add(circumstances);
    written.addAll(section.markdown());
    written.add("");
    written.addAll(lines.subList(to, lines.size()));
    Files.write(file, written);
  }

  /** Machine, versions, date, commit. */
  String circumstances(EmbeddedPostgres postgres, Scale scale, int rounds)
      throws IOException, InterruptedException {
    return "*%s, commit %s; %d processors (%s), %d GiB, %s %s; Java %s, %s; %d rounds%s.*"
        .formatted(
            Instant.now().truncatedTo(ChronoUnit.MINUTES),
            commit,
            Runtime.getRuntime().availableProcessors(),
            processor(),
            memory(),
            System.getProperty("os.name"),
            System.getProperty("os.version"),
            Runtime.version(),
            version(postgres),
            rounds,
            scale.equals(Scale.FULL) ? "" : ", a short run");
  }

  private static String version(EmbeddedPostgres postgres) {
    try (var connection =
        java.sql.DriverManager.getConnection(
            postgres.jdbcUrl(), postgres.username(), postgres.password())) {
      return "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion();
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String processor() throws IOException {
    Path description = Path.of("/proc/cpuinfo");
    if (!Files.isReadable(description)) {
      return System.getProperty("os.arch");
    }
    return Files.readAllLines(description).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse(System.getProperty("os.arch"));
  }

  private static long memory() {
    return java.lang.management.ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? Math.round(system.getTotalMemorySize() / (double) (1L << 30))
        : 0;
  }

  private static String output(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).start();
      String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return process.waitFor() == 0 ? text.strip() : "unknown";
    } catch (IOException e) {
      return "unknown";
    }
  }
}
