package dev.countersign.benchmarks;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The store of events beside its limit, its before and its peer. */
final class StorePart implements Part {
  private static final int MANY = 16;
  private static final List<Integer> SENDERS = List.of(1, MANY, 32);

  /** What is done stream by stream. */
  private static final List<Job> EACH = List.of(Job.APPEND, Job.CREATE, Job.READ);

  /** What is done by how many. */
  private record Cell(Job job, int senders) {}

  /** Streams that a contestant has, and those that no measurement has used. */
  private static final class Supply {
    private int filled;
    private int unused;
    private int created = 1 << 28;
  }

  private final Map<Cell, Map<Contestant, Series>> found = new LinkedHashMap<>();

  @Override
  public String name() {
    return "store";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    List<Contestant> contestants = new ArrayList<>();
    try (Meter meter = stage.meter()) {
      enter(contestants, stage);
      Map<Contestant, Supply> supplies = new LinkedHashMap<>();
      for (Contestant contestant : contestants) {
        Supply supply = new Supply();
        supplies.put(contestant, supply);
        fill(contestant, supply, stage.scale().streams());
      }
      for (Contestant contestant : contestants) {
        warmUp(stage.scale(), contestant, supplies);
      }
      // The first round warms up what replays.
      for (int round = 0; round <= stage.scale().rounds(); round++) {
        Stage.say("store: round " + round + " of " + stage.scale().rounds());
        round(stage.scale(), meter, contestants, supplies);
        if (round == 0) {
          found.clear();
        }
        Collections.rotate(contestants, 1);
      }
      Collections.rotate(contestants, -stage.scale().rounds() - 1);
      tell(section, contestants);
      section.noise(meter);
    } finally {
      contestants.forEach(Contestant::close);
    }
  }

  private static void enter(List<Contestant> contestants, Stage stage)
      throws SQLException, InterruptedException {
    contestants.add(new HandWrittenSql(stage.pool("hand")));
    contestants.add(new Library(stage.pool("library")));
    contestants.add(new StockAxon(stage.pool("stock")));
    if (stage.scale().peers()) {
      Optional<Emmett> peer =
          Emmett.start(
              stage.postgres(), stage.database("emmett"), stage.folder().resolve("emmett"));
      peer.ifPresent(contestants::add);
    }
  }

  private static void fill(Contestant contestant, Supply supply, int streams) throws Exception {
    contestant.fill(new Streams(supply.filled, supply.filled + streams));
    supply.filled += streams;
  }

  /** As long as over HTTP, so that the JVM, or Node, has compiled what is measured. */
  private static void warmUp(Scale scale, Contestant contestant, Map<Contestant, Supply> supplies)
      throws Exception {
    for (Job job : EACH) {
      Stage.say("store: " + contestant.name() + " warms up to " + job.title());
      long deadline = System.nanoTime() + scale.load().toNanos();
      while (System.nanoTime() < deadline) {
        int operations = scale.single();
        contestant.each(job, MANY, streams(job, operations, contestant, supplies));
      }
    }
  }

  private void round(
      Scale scale, Meter meter, List<Contestant> contestants, Map<Contestant, Supply> supplies)
      throws Exception {
    for (Job job : EACH) {
      for (int senders : SENDERS) {
        int operations = senders == 1 ? scale.single() : scale.many();
        for (Contestant contestant : contestants) {
          Streams streams = streams(job, operations, contestant, supplies);
          add(
              new Cell(job, senders),
              contestant,
              meter.measure(contestant.process(), () -> contestant.each(job, senders, streams)));
        }
      }
    }
    for (Job job : List.of(Job.REPLAY, Job.PROJECT)) {
      for (Contestant contestant : contestants) {
        if (contestant.jobs().contains(job)) {
          add(
              new Cell(job, 1),
              contestant,
              meter.measure(contestant.process(), () -> contestant.replay(job, scale.replay())));
        }
      }
    }
  }

  /** Appends always go to streams of five, so each stream is appended to only once. */
  private static Streams streams(
      Job job, int operations, Contestant contestant, Map<Contestant, Supply> supplies)
      throws Exception {
    Supply supply = supplies.get(contestant);
    if (supply == null) {
      throw new IllegalStateException(contestant.name());
    }
    return switch (job) {
      case APPEND -> {
        if (supply.filled - supply.unused < operations) {
          fill(contestant, supply, operations);
        }
        supply.unused += operations;
        yield new Streams(supply.unused - operations, supply.unused);
      }
      case CREATE -> {
        supply.created += operations;
        yield new Streams(supply.created - operations, supply.created);
      }
      default -> new Streams(Math.max(0, supply.filled - operations), supply.filled);
    };
  }

  private void add(Cell cell, Contestant contestant, Sample sample) {
    found
        .computeIfAbsent(cell, _ -> new LinkedHashMap<>())
        .computeIfAbsent(contestant, _ -> new Series())
        .add(sample);
  }

  private Series series(Cell cell, Contestant contestant) {
    return found.getOrDefault(cell, Map.of()).getOrDefault(contestant, new Series());
  }

  private void tell(Section section, List<Contestant> contestants) {
    goals(section, contestants);
    section.text("Operations, or replayed events, per second:");
    rows(section, contestants, Series::rates);
    section.text("Processor time of client and server, and WAL, per operation or replayed event:");
    rows(section, contestants, Series::cost);
  }

  private void rows(
      Section section,
      List<Contestant> contestants,
      java.util.function.Function<Series, String> figure) {
    List<String> headings = new ArrayList<>(List.of("job", "senders"));
    contestants.forEach(contestant -> headings.add(contestant.name()));
    section.table(headings.toArray(String[]::new));
    found.forEach(
        (cell, _) -> {
          List<String> cells =
              new ArrayList<>(List.of(cell.job().title(), Integer.toString(cell.senders())));
          contestants.forEach(contestant -> cells.add(figure.apply(series(cell, contestant))));
          section.row(cells.toArray(String[]::new));
        });
  }

  private void goals(Section section, List<Contestant> contestants) {
    Contestant limit = contestants.get(0);
    Contestant library = contestants.get(1);
    Cell append = new Cell(Job.APPEND, MANY);
    double ours = series(append, library).rate();
    section.atLeast(
        "load + append, 16 senders, against hand-written SQL",
        0.75,
        ours / series(append, limit).rate());
    contestants.stream()
        .filter(Emmett.class::isInstance)
        .forEach(
            emmett ->
                section.atLeast(
                    "load + append, 16 senders, against emmett",
                    1.6,
                    ours / series(append, emmett).rate()));
    Cell replay = new Cell(Job.REPLAY, 1);
    double replayed = series(replay, library).rate();
    section.atLeast(
        "replay to nothing, events per second, or a third of the raw scan ("
            + Series.number(series(replay, limit).rate())
            + ")",
        Math.min(100_000, series(replay, limit).rate() / 3),
        replayed);
  }
}
