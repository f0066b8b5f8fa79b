package dev.countersign.command.gateway;

import dev.countersign.events.EmployeeId;
import dev.countersign.web.RetryLaterException;
import dev.countersign.web.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps registers and events together where Axon Server stores the events and PostgreSQL the
 * registers. A command announces in a transaction of its own what it is about to append; then the
 * events are appended; then its transaction commits the registers and takes the announcement away.
 * An announcement whose command is dead is settled by looking whether its events are stored, and
 * until that is done no command is decided, as registers may be behind the events.
 */
final class AppendIntents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AppendIntents.class);

  /** An append that was under way when its command died has arrived by then, or never will. */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(10);

  private static final String ORPHANS =
      """
      select i.id from command.append_intent i where not exists (
        select from pg_locks l
        where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
          and l.database = (select oid from pg_database where datname = current_database())
          and l.classid::bigint = i.id >> 32 and l.objid::bigint = (i.id & 4294967295))
      order by i.id
      """;

  private final JdbcClient jdbc;
  private final EventStore events;
  private final RegisterFeed registers;
  private final IdempotencyLedger ledger;
  private final TransactionTemplate alone;
  private final JsonMapper json = JsonMapper.shared();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("append-intents").factory());

  AppendIntents(
      JdbcClient jdbc,
      EventStore events,
      RegisterFeed registers,
      IdempotencyLedger ledger,
      PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.events = events;
    this.registers = registers;
    this.ledger = ledger;
    this.alone = new TransactionTemplate(transactionManager);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What an Idempotency-Key is to be answered. */
  record Answer(
      String actor,
      String key,
      String bodyHash,
      String command,
      String target,
      long version,
      List<String> events) {}

  private record Stored(String aggregate, long sequence, String id) {}

  private record Intent(long id, String events, @Nullable String answer, boolean settled) {}

  /**
   * To be called as the last thing before the commit, when every lock is held.
   *
   * @throws RetryLaterException while there is something to settle
   */
  void announce(UnitOfWork<?> unitOfWork, @Nullable Answer answer) {
    List<DomainEventMessage<?>> published = registers.published(unitOfWork);
    if (published.isEmpty()) {
      return;
    }
    long id = jdbc.sql("select nextval('command.append_intent_id')").query(Long.class).single();
    jdbc.sql("select pg_advisory_xact_lock(?)").param(id).query((row, number) -> true).single();
    alone.executeWithoutResult(
        _ ->
            jdbc.sql(
                    """
                    insert into command.append_intent (id, aggregate_id, sequence, events, answer)
                    values (?, ?, ?, ?::jsonb, ?::jsonb)
                    """)
                .params(
                    id,
                    published.getFirst().getAggregateIdentifier(),
                    published.getFirst().getSequenceNumber(),
                    json.writeValueAsString(published.stream().map(AppendIntents::stored).toList()))
                .param(answer == null ? null : json.writeValueAsString(answer))
                .update());
    jdbc.sql("delete from command.append_intent where id = ?").param(id).update();
    requireSettled();
  }

  private static Stored stored(DomainEventMessage<?> event) {
    return new Stored(
        event.getAggregateIdentifier(), event.getSequenceNumber(), event.getIdentifier());
  }

  /**
   * @throws RetryLaterException while a dead command's events may be stored without its registers
   */
  void requireSettled() {
    Set<Long> first = orphans();
    if (first.isEmpty()) {
      return;
    }
    // One that committed between the looks at the table and at the locks is gone by the second.
    Set<Long> still = orphans();
    still.retainAll(first);
    if (!still.isEmpty()) {
      throw new RetryLaterException(
          Duration.ofSeconds(1),
          "registers-are-settled",
          new Text(
              "A command was cut off while it was stored, and is being settled: try again in a moment.",
              "有一条命令在存储时中断,正在核实:请稍后再试。"),
          Map.of());
    }
  }

  private Set<Long> orphans() {
    return new HashSet<>(jdbc.sql(ORPHANS).query(Long.class).list());
  }

  /** Whether nothing is left that could be settled. */
  private boolean settle() {
    boolean done = true;
    for (long id : orphans()) {
      done &= Boolean.TRUE.equals(alone.execute(_ -> settle(id)));
    }
    return done;
  }

  private boolean settle(long id) {
    Optional<Intent> found =
        jdbc.sql(
                """
                select id, events::text, answer::text,
                  announced_at < clock_timestamp() - make_interval(secs => ?) as settled
                from command.append_intent where id = ? for update skip locked
                """)
            .params(IN_FLIGHT.toSeconds(), id)
            .query(Intent.class)
            .optional();
    if (found.isEmpty() || !orphans().contains(id)) {
      return true;
    }
    Intent intent = found.get();
    List<DomainEventMessage<?>> appended = appended(intent);
    if (appended.isEmpty() && !intent.settled()) {
      return false;
    }
    if (!appended.isEmpty()) {
      registers.repeat(appended);
      record(intent.answer());
    }
    jdbc.sql("delete from command.append_intent where id = ?").param(id).update();
    LOG.warn(
        "Intent {} of a command that was cut off is settled: its events were {}.",
        id,
        appended.isEmpty() ? "not stored" : "stored, and the registers now know them");
    return true;
  }

  /** The events of the intent as they are stored: all, or none. */
  private List<DomainEventMessage<?>> appended(Intent intent) {
    List<DomainEventMessage<?>> found = new ArrayList<>();
    for (Stored stored : json.readValue(intent.events(), Stored[].class)) {
      events
          .readEvents(stored.aggregate(), stored.sequence())
          .asStream()
          .limit(1)
          .filter(event -> event.getIdentifier().equals(stored.id()))
          .forEach(found::add);
    }
    return found;
  }

  private void record(@Nullable String text) {
    if (text != null) {
      Answer answer = json.readValue(text, Answer.class);
      ledger
          .recording(
              new EmployeeId(answer.actor()), answer.key(), answer.bodyHash(), answer.command())
          .complete(new CommandReceipt(answer.target(), answer.version(), 0, answer.events()));
    }
  }

  private void settleQuietly() {
    try {
      settle();
    } catch (RuntimeException e) {
      LOG.warn("Intents could not be settled; it is tried again.", e);
    }
  }

  /** Settles what an earlier process left, before this one sends its first command. */
  @EventListener(ApplicationStartedEvent.class)
  void start() {
    long limit = System.nanoTime() + IN_FLIGHT.multipliedBy(3).toNanos();
    while (!settle() && System.nanoTime() < limit) {
      LockSupport.parkNanos(100_000_000);
    }
    var _ = background.scheduleWithFixedDelay(this::settleQuietly, 1, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
