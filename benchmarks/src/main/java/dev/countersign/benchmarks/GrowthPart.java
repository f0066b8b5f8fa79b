package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.List;

/** Appends to a short and to a long log. */
final class GrowthPart implements Part {
  private static final int SENDERS = 16;

  @Override
  public String name() {
    return "growth";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    HikariDataSource shortPool = stage.pool("growth_short");
    HikariDataSource longPool = stage.pool("growth_long");
    int streams = stage.scale().streams();
    int many = stage.scale().growth() / Streams.LENGTH;
    Series atFirst = new Series();
    Series later = new Series();
    Series createdAtFirst = new Series();
    Series createdLater = new Series();
    try (Meter meter = stage.meter();
        Library shortLog = new Library(shortPool);
        Library longLog = new Library(longPool)) {
      fill(shortLog, shortPool, streams, streams);
      fill(longLog, longPool, many, streams);
      int operations = Math.min(stage.scale().many(), streams / (stage.scale().rounds() + 1));
      for (int round = 0; round <= stage.scale().rounds(); round++) {
        Stage.say("growth: round " + round + " of " + stage.scale().rounds());
        Streams filled = new Streams(round * operations, (round + 1) * operations);
        Streams fresh = new Streams((1 << 28) + filled.from(), (1 << 28) + filled.to());
        for (Library log : List.of(shortLog, longLog)) {
          Sample appended =
              meter.measure(log.process(), () -> log.each(Job.APPEND, SENDERS, filled));
          Sample created = meter.measure(log.process(), () -> log.each(Job.CREATE, SENDERS, fresh));
          if (round > 0) {
            (log == shortLog ? atFirst : later).add(appended);
            (log == shortLog ? createdAtFirst : createdLater).add(created);
          }
        }
      }
      section.noise(meter);
    }
    section.atLeast(
        "load + append with %s events, against %s"
            .formatted(
                Series.number(stage.scale().growth()), Series.number(streams * Streams.LENGTH)),
        0.8,
        later.rate() / atFirst.rate());
    section.text("%d senders, per second:".formatted(SENDERS));
    section.table("events in the log", Job.APPEND.title(), Job.CREATE.title(), "cost of the first");
    section.row(
        Series.number(streams * Streams.LENGTH),
        atFirst.rates(),
        createdAtFirst.rates(),
        atFirst.cost());
    section.row(
        Series.number(stage.scale().growth()), later.rates(), createdLater.rates(), later.cost());
  }

  private static void fill(Library log, HikariDataSource pool, int streams, int step)
      throws SQLException {
    for (int from = 0; from < streams; from += step) {
      log.fill(new Streams(from, Math.min(from + step, streams)));
    }
    Pools.tidy(pool);
  }
}
