package dev.countersign.command.register.check;

import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.StoredPayload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The registers as the log makes them up to a position, by their own handlers, in a schema of their
 * own. Whoever calls holds a transaction.
 */
final class Recomputation {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int STEP = 200;

  /** Whoever has so many has all the news that there is. */
  private static final int MOST = 1_000;

  private final String schema;
  private final String places;
  private final List<RegisterTable> tables;
  private final List<AnnotationEventHandlerAdapter> handlers;
  private final EventLog log;
  private final JdbcClient jdbc;
  private final List<Finding> refused = new ArrayList<>();
  private long position;

  Recomputation(String schema, List<Register> registers, EventLog log, JdbcClient jdbc) {
    this.schema = schema;
    this.places = schema + ".place_in_record";
    this.tables = registers.stream().flatMap(register -> register.tables().stream()).toList();
    this.handlers =
        registers.stream()
            .map(register -> register.elsewhere(new Elsewhere(jdbc, schema)))
            .map(AnnotationEventHandlerAdapter::new)
            .toList();
    this.log = log;
    this.jdbc = jdbc;
  }

  /** Begins before the first event. */
  void begin() {
    drop();
    jdbc.sql("create schema %s".formatted(schema)).update();
    jdbc.sql("create table %s (stream text primary key, next bigint not null)".formatted(places))
        .update();
    tables.forEach(
        table ->
            jdbc.sql(
                    "create table %1$s.%2$s (like command.%2$s including all)"
                        .formatted(schema, table.name()))
                .update());
  }

  void drop() {
    // One that another instance has begun goes on there.
    jdbc.sql("drop schema if exists %s cascade".formatted(schema)).update();
  }

  long position() {
    return position;
  }

  /**
   * Follows some more of what is settled.
   *
   * @return the position to go on from, once the transaction has committed
   */
  long step() {
    return follow(log.events(position, STEP), refused, position);
  }

  void goOnFrom(long next) {
    position = next;
  }

  /**
   * Follows what else the transaction sees and compares; the transaction is to be rolled back. Rows
   * that are being written meanwhile are in none of its sides or in both.
   */
  List<Finding> compare() {
    List<Finding> found = new ArrayList<>(refused);
    long last = position;
    for (var seen = log.seen(last, STEP); !seen.isEmpty(); seen = log.seen(last, STEP)) {
      last = follow(seen, found, last);
    }
    tables.forEach(table -> found.addAll(differences(table)));
    return found;
  }

  private List<Finding> differences(RegisterTable table) {
    String rows =
        "select to_jsonb(t) - '{%s}'::text[] as row from %%s.%s t"
            .formatted(String.join(",", table.besides()), table.name());
    return jdbc.sql(
            """
            with registered as (%1$s), logged as (%2$s)
            select cast(:register as text) as register, stood_in, row::text as row, %3$s as stream
            from (select 'register' as stood_in, row
                  from (select row from registered except all select row from logged) r
                  union all
                  select 'log', row
                  from (select row from logged except all select row from registered) l) d
            limit :most
            """
                .formatted(rows.formatted("command"), rows.formatted(schema), table.stream()))
        .param("register", table.name())
        .param("most", MOST)
        .query(Finding.class)
        .list();
  }

  private long follow(List<TrackedEventMessage<?>> messages, List<Finding> into, long from) {
    long last = from;
    gaps(messages).stream().limit(MOST - into.size()).forEach(into::add);
    for (TrackedEventMessage<?> message : messages) {
      last = message.trackingToken().position().orElseThrow();
      String failure = follow((DomainEventMessage<?>) message, last);
      if (failure != null && into.size() < MOST) {
        into.add(refusal((DomainEventMessage<?>) message, last, failure));
      }
    }
    return last;
  }

  /** Events before which one of the same record is missing, or which stand there twice. */
  private List<Finding> gaps(List<TrackedEventMessage<?>> messages) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    messages.forEach(message -> events.add((DomainEventMessage<?>) message));
    Map<String, Long> next = next(events);
    List<Finding> found = new ArrayList<>();
    for (DomainEventMessage<?> event : events) {
      String stream = event.getAggregateIdentifier();
      long expected = next.getOrDefault(stream, 0L);
      if (event.getSequenceNumber() != expected) {
        long at = ((TrackedEventMessage<?>) event).trackingToken().position().orElseThrow();
        found.add(
            refusal(event, at, "event %d of this record should stand here".formatted(expected)));
      }
      next.put(stream, event.getSequenceNumber() + 1);
    }
    jdbc.sql(
            "insert into %s select * from unnest(?::text[], ?::bigint[])".formatted(places)
                + " on conflict (stream) do update set next = excluded.next")
        .param(next.keySet().toArray(String[]::new))
        .param(next.values().toArray(Long[]::new))
        .update();
    return found;
  }

  /** Which place among the events of its record the next one takes; absent: the first. */
  private Map<String, Long> next(List<DomainEventMessage<?>> events) {
    Map<String, Long> next = new HashMap<>();
    jdbc.sql("select stream, next from %s where stream = any (?)".formatted(places))
        .param(
            events.stream()
                .map(DomainEventMessage::getAggregateIdentifier)
                .distinct()
                .toArray(String[]::new))
        .query(
            row -> {
              next.put(row.getString(1), row.getLong(2));
            });
    return next;
  }

  private @Nullable String follow(DomainEventMessage<?> message, long at) {
    jdbc.sql("savepoint event").update();
    try {
      StoredPayload.of(message, () -> at);
      for (AnnotationEventHandlerAdapter handler : handlers) {
        if (handler.canHandle(message)) {
          handler.handle(message);
        }
      }
      jdbc.sql("release savepoint event").update();
      return null;
    } catch (Exception e) {
      jdbc.sql("rollback to savepoint event").update();
      return String.valueOf(e.getMessage());
    }
  }

  private static Finding refusal(DomainEventMessage<?> message, long at, String failure) {
    ObjectNode row =
        JSON.createObjectNode()
            .put("position", at)
            .put("sequence", message.getSequenceNumber())
            .put("failure", failure);
    return new Finding("log", "log", row.toString(), message.getAggregateIdentifier());
  }

  /** Commands that were answered with events which the log does not have. */
  List<Finding> answeredWithoutEvents() {
    return jdbc.sql(
            """
            select 'idempotency' as register, 'register' as stood_in,
              jsonb_build_object('actor', actor, 'command', command, 'target_id', target_id,
                'version', version, 'position', position, 'recorded_at', recorded_at)::text as row,
              null as stream
            from command.idempotency i
            where position > 0
              and not exists (select from log.event e where e.position = i.position)
            limit ?
            """)
        .param(MOST)
        .query(Finding.class)
        .list();
  }
}
