package dev.countersign.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the server wrote since a moment; the place to learn why it did not start. */
final class ServerLog {
  private final Path directory;
  private final Map<Path, Long> lengths;

  private ServerLog(Path directory, Map<Path, Long> lengths) {
    this.directory = directory;
    this.lengths = lengths;
  }

  static ServerLog fromNow(Path directory) throws IOException {
    Map<Path, Long> lengths = new HashMap<>();
    for (Path file : files(directory)) {
      lengths.put(file, Files.size(file));
    }
    return new ServerLog(directory, lengths);
  }

  /** The last fatal message, or the last message at all, without its time stamp. */
  String reason() {
    List<String> lines = new ArrayList<>();
    try {
      for (Path file : files(directory)) {
        byte[] content = Files.readAllBytes(file);
        long before = lengths.getOrDefault(file, 0L);
        int from = before <= content.length ? (int) before : 0;
        new String(content, from, content.length - from, StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank())
            // What it told us while we tried to connect.
            .filter(line -> !line.contains("the database system is"))
            .forEach(lines::add);
      }
    } catch (IOException e) {
      return e.toString();
    }
    return lines.stream()
        .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
        .reduce((first, second) -> second)
        .or(() -> lines.stream().reduce((first, second) -> second))
        .map(line -> line.replaceFirst("^.*?(FATAL|PANIC): +", ""))
        .orElse("it wrote no message");
  }

  private static List<Path> files(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(
              file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith("postgresql-") || name.equals("start.log");
              })
          .sorted()
          .toList();
    }
  }
}
