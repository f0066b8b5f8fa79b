package dev.countersign.command.automation;

import dev.countersign.command.Command;
import dev.countersign.command.TestCommandSide;
import dev.countersign.command.automation.AutomationTasks.DeadLetter;
import dev.countersign.command.gateway.CommandReceipt;
import dev.countersign.events.Event;
import dev.countersign.eventstore.EventLog;
import java.time.Duration;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the test of any automation needs: causes, what came of them, and the accidents that must
 * make no difference. Everything is the real thing, on the database of {@link TestCommandSide}.
 */
public final class AutomationKit {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private AutomationKit() {}

  /** Sends a command as the system; the event that it caused, the last of them. */
  public static DomainEventMessage<?> cause(Command command) {
    CommandReceipt receipt = TestCommandSide.send(command);
    List<TrackedEventMessage<?>> events =
        TestCommandSide.bean(EventLog.class).events(receipt.position() - 1, 1);
    return (DomainEventMessage<?>) events.getFirst();
  }

  /** Waits until nothing is left to do but what waits behind dead letters. */
  public static void settle() {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (isBusy()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("Automations are still busy after " + PATIENCE);
      }
      Thread.onSpinWait();
    }
  }

  private static boolean isBusy() {
    return sql()
        .sql(
            """
            select exists (select from command.automation_task t
              where failure is null and not exists (
                select from command.automation_task earlier
                where earlier.automation = t.automation and earlier.stream = t.stream
                  and earlier.sequence < t.sequence))
            """)
        .query(Boolean.class)
        .single();
  }

  /** What automations made of the event, in the order of the log. */
  public static List<Event> because(DomainEventMessage<?> cause) {
    return log().stream()
        .filter(message -> cause.getIdentifier().equals(message.getMetaData().get("causationId")))
        .map(message -> (Event) message.getPayload())
        .toList();
  }

  /** The whole log. */
  public static List<TrackedEventMessage<?>> log() {
    EventLog log = TestCommandSide.bean(EventLog.class);
    log.head();
    return log.events(0, Integer.MAX_VALUE);
  }

  /**
   * Brings about what a process leaves that dies after it has sent all commands of the automation,
   * and before it could note that; and waits for the process that comes after it.
   */
  public static void dieBeforeItIsNoted(String automation, DomainEventMessage<?> cause) {
    sql()
        .sql(
            "insert into command.automation_task (automation, stream, sequence, event)"
                + " values (?, ?, ?, 'again')")
        .params(automation, cause.getAggregateIdentifier(), cause.getSequenceNumber())
        .update();
    settle();
  }

  /** What the automation could not act on. */
  public static List<DeadLetter> deadLetters(String automation) {
    return TestCommandSide.bean(AutomationTasks.class).deadLetters(automation, 100);
  }

  /** Acts on these again. */
  public static void retry(String automation) {
    TestCommandSide.bean(AutomationTasks.class).retry(automation);
    settle();
  }

  private static JdbcClient sql() {
    return TestCommandSide.bean(JdbcClient.class);
  }
}
