package dev.countersign.query.projection;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.node.ArrayNode;

/**
 * The sequences whose events one generation does not take at present, because it could not take one
 * of them: as known at the start of a batch, and as the batch adds to them.
 */
final class ParkedSequences {
  private final JdbcClient jdbc;
  private final String generation;
  private final Set<String> streams;
  private final Set<String> subjects = new HashSet<>();
  private final ArrayNode added = RowJson.MAPPER.createArrayNode();

  private ParkedSequences(JdbcClient jdbc, String generation, Set<String> streams) {
    this.jdbc = jdbc;
    this.generation = generation;
    this.streams = streams;
    streams.forEach(stream -> subjects.add(Incoming.subjectOf(stream)));
  }

  /** Those that have an event which was not taken, up to the position. */
  static ParkedSequences upTo(JdbcClient jdbc, String generation, long position) {
    return new ParkedSequences(
        jdbc,
        generation,
        new HashSet<>(
            jdbc.sql(
                    "select distinct stream from views.dead_letter"
                        + " where generation = ? and position <= ?")
                .params(generation, position)
                .query(String.class)
                .list()));
  }

  boolean contains(String stream) {
    return streams.contains(stream);
  }

  /** Whether a row that this subject's events make may lack some of them. */
  boolean concerns(Object subject) {
    return subjects.contains(subject);
  }

  /** From this event on its sequence waits. */
  void begin(Incoming event) {
    streams.add(event.stream());
    subjects.add(Incoming.subjectOf(event.stream()));
  }

  /**
   * Keeps the event for later.
   *
   * @param reason null when it only waits for those before it
   */
  void park(Incoming event, @Nullable String reason) {
    begin(event);
    added
        .addObject()
        .put("generation", generation)
        .put("position", event.position())
        .put("stream", event.stream())
        .put("sequence", event.sequence())
        .put("type", event.name())
        .put("reason", reason);
  }

  void write() {
    if (!added.isEmpty()) {
      jdbc.sql(
              "insert into views.dead_letter"
                  + " (generation, position, stream, sequence, type, reason)"
                  + " select generation, position, stream, sequence, type, reason"
                  + " from jsonb_populate_recordset(null::views.dead_letter, ?::jsonb)")
          .param(added.toString())
          .update();
    }
  }
}
