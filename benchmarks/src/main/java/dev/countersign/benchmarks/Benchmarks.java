package dev.countersign.benchmarks;

import dev.countersign.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * Measures and writes {@code docs/benchmarks.md}. {@code -Dquick=true} does less of everything,
 * {@code -Dparts=store,http} only these parts. To be run in the project's folder.
 */
public final class Benchmarks {
  private Benchmarks() {}

  static List<Part> parts() {
    return List.of(
        new StorePart(),
        new CommandPart(),
        new HttpPart(),
        new RebuildPart(),
        new GrowthPart(),
        new QuestionPart(),
        new FeedPart());
  }

  /** Runs the parts that are asked for. */
  public static void main(String[] args) throws Exception {
    Scale scale = Boolean.getBoolean("quick") ? Scale.QUICK : Scale.FULL;
    String asked = System.getProperty("parts", "all");
    Path folder = Path.of("benchmarks", "target", "benchmark").toAbsolutePath();
    Page page = new Page(Path.of("docs", "benchmarks.md"));
    for (Part part : parts()) {
      if (asked.equals("all") || Arrays.asList(asked.split(",", -1)).contains(part.name())) {
        long start = System.nanoTime();
        try (EmbeddedPostgres postgres = postgres(folder)) {
          Section section = new Section();
          part.run(new Stage(postgres, scale, folder), section);
          page.write(part.name(), section, page.circumstances(postgres, scale, part.rounds(scale)));
        }
        FileSystemUtils.deleteRecursively(folder.resolve("postgres"));
        Stage.say(
            "%s took %d s".formatted(part.name(), (System.nanoTime() - start) / 1_000_000_000));
      }
    }
  }

  /**
   * As every installation has it, but with room for the connections of all contestants. Not in the
   * temporary folder, which may be in memory.
   */
  static EmbeddedPostgres postgres(Path folder) throws IOException {
    Path data = folder.resolve("postgres");
    FileSystemUtils.deleteRecursively(data);
    return EmbeddedPostgres.start(
        data, new EmbeddedPostgres.Options(0, Map.of("max_connections", "160"), true));
  }
}
