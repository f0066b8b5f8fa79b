package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.eventstore.EventLog;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The log as analysts get it, beside the scan of its table and the reading of the peer. */
final class FeedPart implements Part {
  private static final int PAGE = 1_000;
  private static final int SUBSCRIBERS = 200;
  private static final int SENDERS = 16;
  private static final String EVENTS = "/api/v1/events";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final AtomicInteger amount = new AtomicInteger();

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public int rounds(Scale scale) {
    return Math.ceilDiv(scale.rounds(), 2);
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    String url = stage.database("feed");
    Optional<Emmett> emmett =
        stage.scale().peers()
            ? Emmett.start(
                stage.postgres(), stage.database("feed_emmett"), stage.folder().resolve("emmett"))
            : Optional.empty();
    try (Meter meter = stage.meter();
        ApplicationContext application = ApplicationContext.start(stage.postgres(), url);
        HikariDataSource scan = Pools.open(stage.postgres(), url)) {
      application.awaitViews();
      Map<String, Series> subscribed = followers(stage, meter, application);
      application.stopViews();
      RebuildPart.fill(
          application.bean(JdbcClient.class), stage.scale().rebuild() / Streams.LENGTH);
      if (emmett.isPresent()) {
        emmett.get().fill(new Streams(0, stage.scale().streams()));
      }
      Map<String, Series> read = readers(stage, meter, application, scan, emmett);
      tell(stage, section, subscribed, read);
      section.noise(meter);
    } finally {
      emmett.ifPresent(Emmett::close);
    }
  }

  /** Commands while nobody and while many follow the log, in turns. */
  private Map<String, Series> followers(Stage stage, Meter meter, ApplicationContext application)
      throws Exception {
    Map<String, Series> found = new LinkedHashMap<>();
    String sales = application.login("li.na");
    String analyst = application.login("wu.tao");
    int rounds = stage.scale().warmUps() + stage.scale().rounds();
    for (int round = 1; round <= rounds; round++) {
      Stage.say(
          "feed: commands, round %d of %d, of which %d for warming up"
              .formatted(round, rounds, stage.scale().warmUps()));
      for (int subscribers : new int[] {0, SUBSCRIBERS}) {
        long head = application.bean(EventLog.class).head();
        try (Subscribers _ = new Subscribers(application.port(), analyst, head, subscribers)) {
          Sample sample =
              meter.measure(
                  ProcessHandle.current(),
                  () -> sendCommands(application, sales, stage.scale().load()));
          if (round > stage.scale().warmUps()) {
            found.computeIfAbsent("commands, " + subscribers, _ -> new Series()).add(sample);
          }
        }
      }
    }
    return found;
  }

  private long sendCommands(ApplicationContext application, String token, Duration load)
      throws Exception {
    long deadline = System.nanoTime() + load.toNanos();
    AtomicLong count = new AtomicLong();
    Senders.run(
        SENDERS,
        _ -> {
          try (HttpConnection connection = application.connect(token)) {
            PipelineCaller caller = new PipelineCaller(connection, amount);
            while (System.nanoTime() < deadline) {
              String _ = caller.send();
              count.incrementAndGet();
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return count.get();
  }

  private Map<String, Series> readers(
      Stage stage,
      Meter meter,
      ApplicationContext application,
      HikariDataSource scan,
      Optional<Emmett> emmett)
      throws Exception {
    String analyst = application.login("wu.tao");
    long head =
        application
            .bean(JdbcClient.class)
            .sql("select max(position) from log.event")
            .query(Long.class)
            .single();
    Map<String, Callable<Long>> jobs = new LinkedHashMap<>();
    jobs.put("raw scan of the table", () -> scan(scan));
    jobs.put("pages of 1,000 (JSON)", () -> pages(application, analyst));
    jobs.put("server-sent events", () -> stream(application, analyst, head));
    jobs.put("file, NDJSON", () -> lines(application, analyst));
    jobs.put(
        "file, Parquet, and loaded into DuckDB",
        () -> parquet(application, analyst, stage.folder().resolve("events.parquet")));
    emmett.ifPresent(
        peer -> jobs.put(peer.name(), () -> peer.replay(Job.REPLAY, stage.scale().replay())));
    Map<String, Series> found = new LinkedHashMap<>();
    for (int round = 0; round <= rounds(stage.scale()); round++) {
      for (Map.Entry<String, Callable<Long>> job : jobs.entrySet()) {
        Stage.say("feed: " + job.getKey() + ", round " + round);
        Sample sample = meter.measure(ProcessHandle.current(), job.getValue());
        if (round > 0) {
          found.computeIfAbsent(job.getKey(), _ -> new Series()).add(sample);
        }
      }
    }
    return found;
  }

  private static long scan(HikariDataSource pool) throws SQLException {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setFetchSize(500);
      long rows = 0;
      try (ResultSet result =
          statement.executeQuery(
              "select position, payload, metadata from log.event order by position")) {
        while (result.next()) {
          if (!result.getString(2).isEmpty() && !result.getString(3).isEmpty()) {
            rows++;
          }
        }
      }
      connection.rollback();
      return rows;
    }
  }

  private HttpResponse<InputStream> open(
      ApplicationContext application, String token, String query, String accept)
      throws IOException, InterruptedException {
    HttpResponse<InputStream> response =
        http.send(
            HttpRequest.newBuilder(URI.create(application.address() + EVENTS + query))
                .header("Authorization", "Bearer " + token)
                .header("Accept", accept)
                .build(),
            BodyHandlers.ofInputStream());
    if (response.statusCode() != 200) {
      throw new IOException("Refused: " + response);
    }
    return response;
  }

  private static long pages(ApplicationContext application, String token) throws IOException {
    long events = 0;
    long after = 0;
    try (HttpConnection connection = application.connect(token)) {
      while (true) {
        HttpConnection.Answer answer =
            connection.get(EVENTS + "?limit=" + PAGE + "&after=" + after);
        JsonNode page = JsonMapper.shared().readTree(answer.body());
        events += page.path("events").size();
        after = page.path("next").asLong();
        if (page.path("end").asBoolean()) {
          return events;
        }
      }
    }
  }

  private long lines(ApplicationContext application, String token)
      throws IOException, InterruptedException {
    try (InputStream body = open(application, token, "", "application/x-ndjson").body()) {
      byte[] buffer = new byte[1 << 16];
      long lines = 0;
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        for (int i = 0; i < read; i++) {
          lines += buffer[i] == '\n' ? 1 : 0;
        }
      }
      return lines;
    }
  }

  private long stream(ApplicationContext application, String token, long head)
      throws IOException, InterruptedException {
    byte[] last = ("id: " + head + "\n").getBytes(StandardCharsets.US_ASCII);
    try (InputStream body =
        new BufferedInputStream(
            open(application, token, "", "text/event-stream").body(), 1 << 16)) {
      long events = 0;
      int matched = 0;
      boolean ended = false;
      int previous = 0;
      for (int next = body.read(); next >= 0 && !ended; next = body.read()) {
        if (previous == '\n' && next == 'd') {
          events++;
        }
        matched = next == last[matched] ? matched + 1 : next == last[0] ? 1 : 0;
        ended = matched == last.length;
        matched = ended ? 0 : matched;
        previous = next;
      }
      return events + 1;
    }
  }

  private long parquet(ApplicationContext application, String token, Path file) throws Exception {
    Files.createDirectories(file.getParent());
    try (InputStream body = open(application, token, "", "application/vnd.apache.parquet").body()) {
      Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
    }
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("create table events as select * from read_parquet('" + file + "')");
      try (ResultSet count = statement.executeQuery("select count(*) from events")) {
        count.next();
        return count.getLong(1);
      }
    } finally {
      Files.delete(file);
    }
  }

  private static void tell(
      Stage stage, Section section, Map<String, Series> subscribed, Map<String, Series> read) {
    Series alone = subscribed.get("commands, 0");
    Series followed = subscribed.get("commands, " + SUBSCRIBERS);
    Series parquet = read.get("file, Parquet, and loaded into DuckDB");
    if (alone == null || followed == null || parquet == null) {
      throw new IllegalStateException("Nothing was measured");
    }
    section.atLeast(
        "commands with 200 subscribers, against those without",
        0.9,
        followed.rate() / alone.rate());
    section.atMost(
        "seconds in which 1,000,000 events are exported as Parquet and loaded",
        60,
        1_000_000 / parquet.rate());
    section.text(
        "Commands of %d connections, while nobody and while 200 follow the log:"
            .formatted(SENDERS));
    section.table("subscribers", "commands per second", "processor time and WAL per command");
    section.row("none", alone.rates(), alone.cost());
    section.row(Integer.toString(SUBSCRIBERS), followed.rates(), followed.cost());
    section.text(
        "The whole log, %s events, by one reader; client and server in one process:"
            .formatted(Series.number(stage.scale().rebuild())));
    section.table("way", "events per second", "processor time and WAL per event");
    read.forEach((way, series) -> section.row(way, series.rates(), series.cost()));
  }
}
