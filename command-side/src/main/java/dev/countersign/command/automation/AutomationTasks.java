package dev.countersign.command.automation;

import dev.countersign.command.register.Registers;
import dev.countersign.events.Event;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The events that automations have yet to act on, each written down in the transaction that stores
 * the event. One that cannot be acted on is parked, and those of the same subject wait behind it.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class AutomationTasks {
  private static final String CLAIM =
      """
      select id, automation, stream, sequence from command.automation_task t
      where failure is null and automation = any (?) and not exists (
        select from command.automation_task earlier
        where earlier.automation = t.automation and earlier.stream = t.stream
          and earlier.sequence < t.sequence)
      order by id limit 1 for update skip locked
      """;

  private final Automations automations;
  private final JdbcClient jdbc;
  private final Semaphore news = new Semaphore(0);

  AutomationTasks(Automations automations, JdbcClient jdbc) {
    this.automations = automations;
    this.jdbc = jdbc;
  }

  /** An event, by its place in its stream, that one automation is to act on. */
  record Task(long id, String automation, String stream, long sequence) {}

  /**
   * A task that could not be done.
   *
   * @param failure the refusing rule or the error
   * @param behind how many later events of the subject wait for it
   */
  @Schema(name = "AutomationDeadLetter")
  record DeadLetter(
      String stream,
      long sequence,
      String event,
      String failure,
      long behind,
      Instant recordedAt,
      Instant triedAt) {}

  /**
   * How much there is to do.
   *
   * @param waiting tasks that will be done, or wait behind a parked one
   * @param parked tasks that could not be done
   */
  record Count(long waiting, long parked) {}

  @EventHandler
  void on(Event event, DomainEventMessage<?> message) {
    for (String automation : automations.movedBy(event)) {
      jdbc.sql(
              """
              insert into command.automation_task (automation, stream, sequence, event)
              values (?, ?, ?, ?) on conflict do nothing
              """)
          .params(
              automation,
              message.getAggregateIdentifier(),
              message.getSequenceNumber(),
              event.getClass().getSimpleName())
          .update();
      if (TransactionSynchronizationManager.isSynchronizationActive()) {
        TransactionSynchronizationManager.registerSynchronization(
            new TransactionSynchronization() {
              @Override
              public void afterCommit() {
                wake();
              }
            });
      }
    }
  }

  /** The oldest that is nobody's, held until the caller's transaction ends. */
  Optional<Task> claim() {
    Optional<Task> claimed =
        jdbc.sql(CLAIM)
            .param(automations.names().toArray(String[]::new))
            .query(Task.class)
            .optional();
    // Nothing waits for this transaction, and what it waits for may take longer than others may.
    claimed.ifPresent(
        _ -> jdbc.sql("set local idle_in_transaction_session_timeout = '1min'").update());
    return claimed;
  }

  void done(Task task) {
    jdbc.sql("delete from command.automation_task where id = ?").param(task.id()).update();
  }

  void park(Task task, String failure) {
    jdbc.sql(
            "update command.automation_task set failure = ?, tried_at = clock_timestamp()"
                + " where id = ?")
        .params(failure, task.id())
        .update();
  }

  /** Has everything that is parked tried again. */
  void retry(String automation) {
    jdbc.sql("update command.automation_task set failure = null where automation = ?")
        .param(automation)
        .update();
    wake();
  }

  /** Of one automation, or of all. */
  Count count(@Nullable String automation) {
    return jdbc.sql(
            """
            select count(*) filter (where failure is null) as waiting,
              count(failure) as parked
            from command.automation_task
            where cast(:automation as text) is null or automation = :automation
            """)
        .param("automation", automation)
        .query(Count.class)
        .single();
  }

  List<DeadLetter> deadLetters(String automation, int limit) {
    return jdbc.sql(
            """
            select stream, sequence, event, failure, recorded_at, tried_at,
              (select count(*) from command.automation_task later
               where later.automation = t.automation and later.stream = t.stream
                 and later.sequence > t.sequence) as behind
            from command.automation_task t
            where automation = ? and failure is not null order by id limit ?
            """)
        .params(automation, limit)
        .query(DeadLetter.class)
        .list();
  }

  /** Ends {@link #await} before its time. */
  void wake() {
    news.release();
  }

  /** Waits until there may be something to do; other instances do not tell, so not for long. */
  void await(Duration longest) throws InterruptedException {
    if (news.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
      news.drainPermits();
    }
  }
}
