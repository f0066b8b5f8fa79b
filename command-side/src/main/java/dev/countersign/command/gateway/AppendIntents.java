package dev.countersign.command.gateway;

import dev.countersign.events.EmployeeId;
import dev.countersign.eventstore.AxonServerFailures;
import dev.countersign.eventstore.AxonServerLink;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.EventStoreUnavailableException;
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
 * events are appended; then its transaction commits the registers and notes that this is done. An
 * announcement whose command is dead is settled by looking whether its events are stored, and until
 * that is done no command is decided, as registers may be behind the events.
 *
 * <p>Axon Server acknowledges events before they are safe on its disk. So whenever there is a new
 * connection to it, what was done lately is held against its log, before anything is decided; what
 * is missing there was lost, and nothing is decided until it is given up.
 */
final class AppendIntents implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AppendIntents.class);
  private static final String INTENT = AppendIntents.class.getName();

  /**
   * An append that was under way when its command died has arrived by then, or never will: so long
   * after Axon Server has answered that it is not there.
   */
  private static final Duration IN_FLIGHT = Duration.ofSeconds(10);

  /** So long Axon Server may take to flush, with much to spare. */
  private static final Duration KEPT = Duration.ofMinutes(10);

  /**
   * More than there are commands in flight, whose order in the log is not that of their numbers.
   */
  private static final int STEP = 100;

  private static final String LIVES =
      """
      exists (
        select from pg_locks l
        where l.locktype = 'advisory' and l.objsubid = 1 and l.granted
          and l.database = (select oid from pg_database where datname = current_database())
          and l.classid::bigint = i.id >> 32 and l.objid::bigint = (i.id & 4294967295))
      """;

  private static final String ORPHANS =
      "select i.id from command.append_intent i where i.done_at is null and not "
          + LIVES
          + " order by i.id";

  /** What is in the way of any decision; what is lost before what is not settled. */
  private static final String IN_THE_WAY =
      "select true as lost, id from command.lost_command where given_up_at is null union all"
          + " (select false, i.id from command.append_intent i where i.done_at is null and not "
          + LIVES
          + ")";

  private static final String ALIVE =
      "select i.id from command.append_intent i where i.done_at is null and " + LIVES;

  private final JdbcClient jdbc;
  private final EventStore events;
  private final RegisterFeed registers;
  private final IdempotencyLedger ledger;
  private final EventLog log;
  private final @Nullable AxonServerLink link;
  private final TransactionTemplate alone;
  private final JsonMapper json = JsonMapper.shared();
  private final ScheduledExecutorService background =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("append-intents").factory());

  /** The newest connection over which the log was found to be complete. */
  private volatile long proven;

  /** Commands that may have been acknowledged over an earlier connection. */
  private @Nullable Set<Long> awaited;

  private boolean failed;

  AppendIntents(
      JdbcClient jdbc,
      EventStore events,
      RegisterFeed registers,
      IdempotencyLedger ledger,
      EventLog log,
      @Nullable AxonServerLink link,
      PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.events = events;
    this.registers = registers;
    this.ledger = ledger;
    this.log = log;
    this.link = link;
    this.alone = new TransactionTemplate(transactionManager);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** What was decided, and what its Idempotency-Key, if there is one, is to be answered. */
  record Answer(
      String actor,
      @Nullable String key,
      String bodyHash,
      String command,
      String target,
      long version,
      List<String> events) {}

  private record Stored(String aggregate, long sequence, String id) {}

  private record Intent(@Nullable String answer, boolean missed, boolean settled) {}

  private record Done(long id, String events) {}

  private record InTheWay(boolean lost, long id) {}

  /** What there is in the log of the events of an intent. */
  private enum Presence {
    STORED,
    NOT_YET,
    /** Others have taken their place. */
    NEVER
  }

  /**
   * To be called as the last thing before the commit, when every lock is held.
   *
   * @throws RetryLaterException while there is something to settle
   */
  void announce(UnitOfWork<?> unitOfWork, Answer answer) {
    List<DomainEventMessage<?>> published = registers.published(unitOfWork);
    if (published.isEmpty()) {
      return;
    }
    long id =
        jdbc.sql(
                """
                select n.id from nextval('command.append_intent_id') as n (id),
                  lateral pg_advisory_xact_lock(n.id)
                """)
            .query(Long.class)
            .single();
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
                    json.writeValueAsString(published.stream().map(AppendIntents::stored).toList()),
                    json.writeValueAsString(answer))
                .update());
    unitOfWork.root().resources().put(INTENT, id);
    unitOfWork.root().onRollback(unit -> forgetRefused(id, unit));
    try {
      requireSettled();
    } catch (RetryLaterException e) {
      forget(id);
      throw e;
    }
  }

  /** What Axon Server has refused for its place will never be there, and holds up nobody. */
  private void forgetRefused(long id, UnitOfWork<?> unitOfWork) {
    if (unitOfWork.getExecutionResult() != null
        && unitOfWork.getExecutionResult().isExceptionResult()
        && AxonServerFailures.isConcurrent(unitOfWork.getExecutionResult().getExceptionResult())) {
      forget(id);
    }
  }

  private void forget(long id) {
    alone.executeWithoutResult(
        _ -> jdbc.sql("delete from command.append_intent where id = ?").param(id).update());
  }

  /**
   * To be called between the append and the commit: notes that the command is done, and where the
   * log ended then, at or behind its events.
   *
   * @return that position; 0 when nothing was appended
   * @throws EventStoreUnavailableException when the log has not told it
   */
  long done(UnitOfWork<?> unitOfWork, @Nullable String actor, @Nullable String key) {
    Long id = unitOfWork.root().getResource(INTENT);
    if (id == null) {
      return 0;
    }
    long position = log.head();
    jdbc.sql(
            """
            with done as (
              update command.append_intent set done_at = clock_timestamp(), position = :position
              where id = :id)
            update command.idempotency set position = :position
            where actor = :actor and key = :key
            """)
        .param("id", id)
        .param("position", position)
        .param("actor", actor)
        .param("key", key)
        .update();
    return position;
  }

  private static Stored stored(DomainEventMessage<?> event) {
    return new Stored(
        event.getAggregateIdentifier(), event.getSequenceNumber(), event.getIdentifier());
  }

  /**
   * @throws RetryLaterException while a dead command's events may be stored without its registers,
   *     or events may be lost that registers know
   */
  void requireSettled() {
    if (!isProven()) {
      throw settling();
    }
    List<InTheWay> first = inTheWay();
    if (first.stream().anyMatch(InTheWay::lost)) {
      throw incomplete();
    }
    // One that committed between the looks at the table and at the locks is gone by the second.
    if (!first.isEmpty() && inTheWay().stream().anyMatch(first::contains)) {
      throw settling();
    }
  }

  private List<InTheWay> inTheWay() {
    return jdbc.sql(IN_THE_WAY).query(InTheWay.class).list();
  }

  private static RetryLaterException incomplete() {
    return new RetryLaterException(
        Duration.ofMinutes(1),
        "log-is-complete",
        new Text(
            "Axon Server has lost events that were acknowledged, so nothing is decided: an operator finds in GET /api/v1/registers which commands these were, and gives them up there.",
            "Axon Server 丢失了已确认的事件,暂不作出任何决定:运维人员可通过 GET /api/v1/registers 查看涉及的命令并予以放弃。"),
        Map.of());
  }

  private static RetryLaterException settling() {
    return new RetryLaterException(
        Duration.ofSeconds(1),
        "registers-are-settled",
        new Text(
            "A command was cut off while it was stored, and is being settled: try again in a moment.",
            "有一条命令在存储时中断,正在核实:请稍后再试。"),
        Map.of());
  }

  private Set<Long> orphans() {
    return new HashSet<>(jdbc.sql(ORPHANS).query(Long.class).list());
  }

  /** Looks at the log first, which may take longer than a transaction may. */
  private void settle(long id) {
    Optional<String> announced =
        jdbc.sql("select events::text from command.append_intent where id = ?")
            .param(id)
            .query(String.class)
            .optional();
    if (announced.isPresent()) {
      List<DomainEventMessage<?>> appended = new ArrayList<>();
      Presence presence = presence(announced.get(), appended);
      alone.executeWithoutResult(_ -> settle(id, presence, appended));
    }
  }

  private void settle(long id, Presence presence, List<DomainEventMessage<?>> appended) {
    Optional<Intent> found =
        jdbc.sql(
                """
                select answer::text, missed_at is not null as missed,
                  coalesce(missed_at < clock_timestamp() - make_interval(secs => ?), false) as settled
                from command.append_intent where id = ? for update skip locked
                """)
            .params(IN_FLIGHT.toSeconds(), id)
            .query(Intent.class)
            .optional();
    if (found.isEmpty() || !orphans().contains(id)) {
      return;
    }
    Intent intent = found.get();
    if (presence == Presence.NOT_YET && !intent.settled()) {
      if (!intent.missed()) {
        jdbc.sql("update command.append_intent set missed_at = clock_timestamp() where id = ?")
            .param(id)
            .update();
      }
      return;
    }
    if (presence == Presence.STORED) {
      registers.repeat(appended);
      long position = log.head();
      record(intent.answer(), position);
      jdbc.sql(
              "update command.append_intent set done_at = clock_timestamp(), position = ?"
                  + " where id = ?")
          .params(position, id)
          .update();
    } else {
      jdbc.sql("delete from command.append_intent where id = ?").param(id).update();
    }
    LOG.warn(
        "Intent {} of a command that was cut off is settled: its events were {}.",
        id,
        presence == Presence.STORED ? "stored, and the registers now know them" : "not stored");
  }

  /** The events of an intent as they are stored: all, or none. */
  private Presence presence(String intent, List<DomainEventMessage<?>> found) {
    for (Stored stored : json.readValue(intent, Stored[].class)) {
      Optional<? extends DomainEventMessage<?>> there =
          events.readEvents(stored.aggregate(), stored.sequence()).asStream().findFirst();
      if (there.isEmpty()) {
        return Presence.NOT_YET;
      }
      if (!there.get().getIdentifier().equals(stored.id())) {
        return Presence.NEVER;
      }
      found.add(there.get());
    }
    return Presence.STORED;
  }

  private void record(@Nullable String text, long position) {
    Answer answer = text == null ? null : json.readValue(text, Answer.class);
    if (answer != null && answer.key() != null) {
      ledger
          .recording(
              new EmployeeId(answer.actor()), answer.key(), answer.bodyHash(), answer.command())
          .complete(
              new CommandReceipt(answer.target(), answer.version(), position, answer.events()));
    }
  }

  private boolean isProven() {
    return link == null || link.connections() == proven;
  }

  /**
   * Holds what was done lately against the log, if there has been a new connection since it was
   * done last.
   *
   * @return whether that is done
   */
  private boolean prove() {
    if (isProven()) {
      return true;
    }
    long connection = link == null ? 0 : link.connections();
    // Whoever was told over an earlier connection that its events are stored says so by its commit.
    Set<Long> alive = new HashSet<>(jdbc.sql(ALIVE).query(Long.class).list());
    Set<Long> waited = awaited == null ? alive : awaited;
    waited.retainAll(alive);
    awaited = waited;
    if (!waited.isEmpty()) {
      return false;
    }
    long before = Long.MAX_VALUE;
    int lost = 0;
    while (true) {
      List<Done> step =
          jdbc.sql(
                  """
                  select id, events::text from command.append_intent
                  where done_at is not null and id < ? order by id desc limit ?
                  """)
              .params(before, STEP)
              .query(Done.class)
              .list();
      List<Long> missing =
          step.stream()
              .filter(done -> presence(done.events(), new ArrayList<>()) != Presence.STORED)
              .map(Done::id)
              .toList();
      missing.forEach(this::lost);
      lost += missing.size();
      if (missing.isEmpty()) {
        break;
      }
      before = step.getLast().id();
    }
    if (lost > 0) {
      LOG.error(
          "THE EVENTS OF {} COMMANDS THAT WERE ACKNOWLEDGED ARE NOT IN AXON SERVER ANY MORE: nothing is decided until they are given up, see GET /api/v1/registers.",
          lost);
    }
    findAgain();
    awaited = null;
    proven = connection;
    return isProven();
  }

  /** What was lost, and has been put back from somewhere else, is as if it had never been lost. */
  private void findAgain() {
    List<Done> lost =
        jdbc.sql("select id, events::text from command.lost_command where given_up_at is null")
            .query(Done.class)
            .list();
    for (Done command : lost) {
      if (presence(command.events(), new ArrayList<>()) == Presence.STORED) {
        jdbc.sql(
                """
                with found as (
                  delete from command.lost_command where id = ? and given_up_at is null returning *)
                insert into command.append_intent
                  (id, aggregate_id, sequence, events, answer, position, done_at)
                select nextval('command.append_intent_id'), events -> 0 ->> 'aggregate',
                  (events -> 0 ->> 'sequence')::bigint, events,
                  jsonb_build_object('actor', actor, 'key', key, 'bodyHash', '', 'command', command,
                    'target', target, 'version', version, 'events', '[]'::jsonb),
                  position, done_at
                from found
                """)
            .param(command.id())
            .update();
      }
    }
  }

  private void lost(long id) {
    alone.executeWithoutResult(
        _ ->
            jdbc.sql(
                    """
                    with gone as (delete from command.append_intent where id = ? returning *)
                    insert into command.lost_command
                      (actor, key, command, target, version, events, position, done_at)
                    select answer ->> 'actor', answer ->> 'key', answer ->> 'command',
                      answer ->> 'target', (answer ->> 'version')::bigint, events, position, done_at
                    from gone
                    """)
                .param(id)
                .update());
  }

  /** Forgets what is safe by now. */
  private void forget() {
    jdbc.sql("delete from command.append_intent where done_at < clock_timestamp() - ?::interval")
        .param(KEPT.toString())
        .update();
  }

  private void workQuietly() {
    try {
      boolean complete = prove();
      orphans().forEach(this::settle);
      if (complete) {
        forget();
      }
      failed = false;
    } catch (RuntimeException e) {
      // What is wrong with Axon Server is told by the link.
      if (!failed && !AxonServerFailures.isUnavailable(e)) {
        LOG.warn("Intents could not be settled; it is tried again.", e);
        failed = true;
      }
    }
  }

  /** After a new connection nobody shall wait for longer than that takes. */
  private void workAtOnce() {
    if (!background.isShutdown()) {
      background.execute(this::workQuietly);
    }
  }

  /** Settles what an earlier process left. */
  @EventListener(ApplicationStartedEvent.class)
  void start() {
    if (link != null) {
      link.onConnection(this::workAtOnce);
    }
    var _ = background.scheduleWithFixedDelay(this::workQuietly, 0, 1, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    background.shutdownNow();
  }
}
