package dev.countersign.benchmarks;

import static java.util.stream.Collectors.joining;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.benchmarks.Asking.Way;
import dev.countersign.benchmarks.Plans.Reading;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.gateway.QuestionCatalog;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.QuestionType;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every question to a company with many contracts, one client at a time over HTTP: now, and as it
 * was known in the middle of the log. {@code -Dcontracts=100000} says how many. What was made is
 * gone afterwards, so PostgreSQL does not wait for the disk meanwhile.
 */
final class QuestionPart implements Part {
  private static final int SENDERS = 16;
  private static final double GOAL_MS = 50;

  /** Ordered answers to wait for: what is asked for first tells the values of what comes then. */
  private static final int LOOKS = 2;

  @Override
  public String name() {
    return "questions";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    String url = stage.database("questions");
    String database = url.replaceFirst(".*/([^/?]+).*", "$1");
    try (Connection server = stage.connect();
        Statement statement = server.createStatement()) {
      statement.execute("alter database \"%s\" set synchronous_commit = off".formatted(database));
    }
    int contracts = Integer.getInteger("contracts", stage.scale().contracts());
    try (ApplicationContext application = ApplicationContext.start(stage.postgres(), url)) {
      long start = System.nanoTime();
      long commands = new Company(application).make(contracts, SENDERS);
      double seconds = (System.nanoTime() - start) / 1e9;
      application.awaitViews();
      double behind = (System.nanoTime() - start) / 1e9 - seconds;
      HikariDataSource pool = application.bean(HikariDataSource.class);
      tidy(pool);
      section.text(
          "%,d contracts of %,d commands and %,d events, made in %.0f s (%,.0f commands per second, with the views live, which had everything %.0f s later)."
              .formatted(
                  contracts,
                  commands,
                  application.bean(EventLog.class).head(),
                  seconds,
                  commands / seconds,
                  behind));
      Asked asked = new Asked(application, stage.scale());
      asked.look();
      try (Plans plans = new Plans(stage.connect(), pool)) {
        asked.explain(plans);
      }
      try (Meter meter = stage.meter()) {
        meter.measure(ProcessHandle.current(), asked::measure);
        asked.tell(section);
        section.noise(meter);
      }
    }
  }

  private static void tidy(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(true);
      statement.execute("vacuum analyze");
      statement.execute("checkpoint");
    }
  }

  /** Of one question: how long it took, and what it read. */
  private static final class Result {
    private final QuestionType type;
    private final List<Long> now = new ArrayList<>();
    private final List<Long> then = new ArrayList<>();
    private final Map<String, Reading> readings = new TreeMap<>();
    private String slowest = "";
    private double slowestMs;
    private int ways;

    Result(QuestionType type) {
      this.type = type;
    }

    double worst() {
      return Math.max(percentile(now), percentile(then));
    }

    private static double percentile(List<Long> nanos) {
      return nanos.isEmpty() ? 0 : new Latencies(nanos).percentile(99);
    }
  }

  /** The questions, those who ask, and what was found. */
  private static final class Asked {
    private final ApplicationContext application;
    private final List<Result> results;
    private final Asking asking = new Asking();
    private final Map<String, String> tokens = new HashMap<>();
    private final List<String> unasked = new ArrayList<>();
    private final int times;
    private final long middle;

    Asked(ApplicationContext application, Scale scale) {
      this.application = application;
      this.times = scale.rounds() * 2;
      this.middle = application.bean(EventLog.class).head() / 2;
      this.results =
          application.bean(QuestionCatalog.class).all().stream()
              .filter(type -> !FileQuery.class.isAssignableFrom(type.type()))
              .map(Result::new)
              .toList();
    }

    /** One for each way: those of others would be closed meanwhile. */
    private HttpConnection connect(Way way) throws IOException {
      String token = tokens.get(way.account());
      if (token == null) {
        token = application.login(way.account());
        tokens.put(way.account(), token);
      }
      return application.connect(token);
    }

    /** The answer's body. */
    private static String ask(HttpConnection connection, Way way, String moment)
        throws IOException {
      HttpConnection.Answer answer = connection.get(way.address(moment));
      if (answer.status() != 200 && answer.status() != 404) {
        throw new IOException(way + " was answered " + answer);
      }
      return answer.body();
    }

    private String then(QuestionType type) {
      return type.isAboutMoment() ? type.question().knownAt() + "=" + middle : "";
    }

    private List<Way> ways(QuestionType type) {
      return asking.ways(type, Long.toString(middle / 2));
    }

    /** Learns the values that can be asked for. */
    void look() throws IOException {
      for (int look = 0; look < LOOKS; look++) {
        for (Result result : results) {
          List<Way> ways = ways(result.type);
          for (Way way : ways.subList(0, Math.min(1, ways.size()))) {
            try (HttpConnection connection = connect(way)) {
              String body = ask(connection, way, "");
              asking.see(result.type, JsonMapper.shared().readTree(body));
            }
          }
        }
      }
    }

    void explain(Plans plans) throws IOException, SQLException {
      for (Result result : results) {
        QuestionType type = result.type;
        for (Way way : ways(type)) {
          result.ways++;
          try (HttpConnection connection = connect(way)) {
            for (String moment : moments(type)) {
              for (Reading reading : plans.of(() -> ask(connection, way, moment))) {
                Stage.say("%s reads %s".formatted(way.address(moment), reading.text()));
                result.readings.merge(reading.table(), reading, Reading::or);
              }
            }
          }
        }
        if (result.ways == 0) {
          unasked.add(type.name());
        }
      }
    }

    private List<String> moments(QuestionType type) {
      return type.isAboutMoment() ? List.of("", then(type)) : List.of("");
    }

    /** Tells how many answers there were. */
    long measure() throws IOException {
      long answers = 0;
      for (Result result : results) {
        QuestionType type = result.type;
        for (Way way : ways(type)) {
          try (HttpConnection connection = connect(way)) {
            for (String moment : moments(type)) {
              measure(result, connection, way, moment);
              answers += times;
            }
          }
        }
      }
      return answers;
    }

    private void measure(Result result, HttpConnection connection, Way way, String moment)
        throws IOException {
      List<Long> nanos = new ArrayList<>();
      ask(connection, way, moment);
      for (int time = 0; time < times; time++) {
        long start = System.nanoTime();
        ask(connection, way, moment);
        nanos.add(System.nanoTime() - start);
      }
      (moment.isEmpty() ? result.now : result.then).addAll(nanos);
      double median = new Latencies(nanos).percentile(50);
      if (median > result.slowestMs) {
        result.slowestMs = median;
        result.slowest = way.account() + " " + way.address(moment);
      }
    }

    void tell(Section section) {
      List<Result> asked = results.stream().filter(each -> !each.now.isEmpty()).toList();
      long slow = asked.stream().filter(each -> each.worst() > GOAL_MS).count();
      long whole = asked.stream().filter(each -> !each.readings.isEmpty()).count();
      section.atMost("questions above %.0f ms at p99".formatted(GOAL_MS), 0, (double) slow);
      section.atMost("questions that read half of a large table or more", 0, (double) whole);
      section.text(
          "%d questions for their first page, each in every way (%d in all), %d times; milliseconds. What is above %.0f at p99 is bold. Last, which tables of %,d rows or more a statement read as a whole, or to which part."
              .formatted(
                  asked.size(),
                  asked.stream().mapToInt(each -> each.ways).sum(),
                  times,
                  GOAL_MS,
                  Plans.LARGE));
      section.table(
          "question", "now p50", "now p99", "then p50", "then p99", "slowest way (p50)", "reads");
      for (Result result : asked) {
        section.row(
            result.type.name(),
            milliseconds(result.now, 50),
            milliseconds(result.now, 99),
            milliseconds(result.then, 50),
            milliseconds(result.then, 99),
            result.worst() > GOAL_MS
                ? "`%s` (%.0f)".formatted(result.slowest, result.slowestMs)
                : "",
            result.readings.values().stream().map(Reading::text).collect(joining(", ")));
      }
      if (!unasked.isEmpty()) {
        section.text("Not asked, because nothing is there to be named: " + unasked + ".");
      }
    }

    private static String milliseconds(List<Long> nanos, int percent) {
      if (nanos.isEmpty()) {
        return "–";
      }
      double value = new Latencies(nanos).percentile(percent);
      String text = String.format(Locale.ROOT, "%.1f", value);
      return value > GOAL_MS ? "**" + text + "**" : text;
    }
  }
}
