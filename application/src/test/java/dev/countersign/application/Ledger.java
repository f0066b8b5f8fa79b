package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.application.Client.Answer;
import dev.countersign.eventstore.LogEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What senders were told was done, to be held against what the system still knows of it. */
final class Ledger {
  private static final Comparator<Line> BY_POSITION = Comparator.comparingLong(Line::position);

  private final Queue<Line> lines = new ConcurrentLinkedQueue<>();

  /** An acknowledged command, by the event it caused. */
  record Line(String stream, long version, long position) {}

  void acknowledged(Answer answer) {
    lines.add(
        new Line(
            "employee:" + answer.text("id"),
            answer.body().path("version").asLong(-1),
            answer.position()));
  }

  int size() {
    return lines.size();
  }

  long lastPosition() {
    return lines.stream().mapToLong(Line::position).max().orElse(0);
  }

  /**
   * Demands that the log holds exactly these events of that person: none is lost, and none was
   * caused twice or by a command that nobody was told of. What was proposed in the demo company
   * stands aside.
   */
  void agreesWith(JdbcClient sql, String actor) {
    List<Line> stored =
        sql.sql(
                """
                select aggregate_id as stream, sequence_number as version, position
                from log.event
                where metadata->>'actor' = ? and metadata->>'requestId' is distinct from 'demo'
                order by position
                """)
            .param(actor)
            .query(Line.class)
            .list();
    List<Line> told = new ArrayList<>(lines);
    told.sort(BY_POSITION);
    assertThat(stored).as("the log, by the ledger").isEqualTo(told);
  }

  /**
   * The same of employees, for a log that is not in the database, and whose writers are told a
   * position at or behind their events.
   */
  void agreesWith(List<LogEntry> log, String actor) {
    Map<Event, Long> stored = new HashMap<>();
    for (LogEntry entry : log) {
      JsonNode metadata = Client.JSON.readTree(entry.metadata());
      if (metadata.path("actor").asString("").equals(actor)
          && !metadata.path("requestId").asString("").equals("demo")
          && entry.aggregateId().startsWith("employee:")) {
        stored.put(new Event(entry.aggregateId(), entry.sequenceNumber()), entry.position());
      }
    }
    assertThat(stored.keySet())
        .as("the log, by the ledger")
        .containsExactlyInAnyOrderElementsOf(
            lines.stream().map(line -> new Event(line.stream(), line.version())).toList());
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line.position())
                    .isGreaterThanOrEqualTo(stored.get(new Event(line.stream(), line.version()))));
  }

  private record Event(String stream, long version) {}
}
