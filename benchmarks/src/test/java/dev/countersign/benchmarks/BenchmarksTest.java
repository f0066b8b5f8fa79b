package dev.countersign.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything still runs; what it measures here means nothing. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchmarksTest {
  private static final Path FOLDER = Path.of("target", "smoke").toAbsolutePath();

  @SuppressWarnings("NullAway.Init") // before all
  private EmbeddedPostgres postgres;

  @BeforeAll
  void start() throws Exception {
    postgres = Benchmarks.postgres(FOLDER);
  }

  @AfterAll
  void stop() {
    postgres.close();
  }

  static Stream<Part> parts() {
    return Benchmarks.parts().stream();
  }

  @ParameterizedTest
  @MethodSource("parts")
  void runs(Part part) throws Exception {
    Section section = new Section();
    part.run(new Stage(postgres, Scale.TINY, FOLDER), section);
    assertThat(section.markdown()).anyMatch(line -> line.startsWith("| goal"));
    assertThat(section.markdown()).noneMatch(line -> line.contains("NaN"));
  }

  @Test
  void aSectionIsReplacedAndTheRestOfThePageIsKept(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("page.md");
    Files.write(
        file, List.of("before", "<!-- begin http -->", "old", "<!-- end http -->", "after"));
    Section section = new Section();
    section.atLeast("speed", 2, 1.5);
    section.atMost("time", 40, 30);
    new Page(file).write("http", section, "*today*");
    assertThat(Files.readAllLines(file))
        .doesNotContain("old")
        .startsWith("before", "<!-- begin http -->", "", "*today*")
        .contains("| speed | at least 2 | 1.5 | missed by 25 % |")
        .contains("| time | at most 40 | 30 | met |")
        .endsWith("<!-- end http -->", "after");
  }

  @Test
  void mediansAndTheirSpread() {
    Series series = new Series();
    for (int seconds : List.of(4, 1, 2)) {
      series.add(new Sample(200, seconds, 1, 2, 2_000));
    }
    assertThat(series.rates()).isEqualTo("**100** (50–200)");
    assertThat(series.cost()).isEqualTo("5,000 + 10,000 µs, 10 B");
  }
}
