package dev.countersign.command.register;

import dev.countersign.command.Pause;
import dev.countersign.events.Event;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.EventStoreUnavailableException;
import dev.countersign.eventstore.StoredPayload;
import dev.countersign.eventstore.UnreadableEventException;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells registers, each once, what happened before there was one: the log is older than they are
 * where an earlier program wrote it.
 */
@Component
public class RegisterHistory implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(RegisterHistory.class);
  private static final int BATCH = 1_000;

  private final List<LateRegister> registers;
  private final EventLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  RegisterHistory(
      List<LateRegister> registers,
      EventLog log,
      JdbcClient jdbc,
      PlatformTransactionManager transactionManager) {
    this.registers = registers;
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactionManager);
  }

  /** Waits for the log, however long it takes: whoever watches it tells why. */
  @Override
  public void start() {
    while (!running) {
      try {
        transaction.executeWithoutResult(_ -> learn());
        running = true;
      } catch (EventStoreUnavailableException e) {
        Pause.after(e);
      }
    }
  }

  private void learn() {
    List<LateRegister> young = registers.stream().filter(this::isFirst).toList();
    if (!young.isEmpty()) {
      learn(young);
    }
  }

  /** Waits for another instance that is about to learn it. */
  private boolean isFirst(LateRegister register) {
    return jdbc.sql(
                "insert into command.register_filled (register) values (?) on conflict do nothing")
            .param(register.name())
            .update()
        == 1;
  }

  private void learn(List<LateRegister> young) {
    long position = 0;
    long events = 0;
    for (List<TrackedEventMessage<?>> batch = log.events(position, BATCH);
        !batch.isEmpty();
        batch = log.events(position, BATCH)) {
      batch.forEach(message -> learn(young, message));
      position = batch.getLast().trackingToken().position().orElseThrow();
      events += batch.size();
    }
    if (events > 0) {
      LOG.info(
          "The registers {} have learnt from {} events what happened before they were.",
          young.stream().map(LateRegister::name).toList(),
          events);
    }
  }

  private void learn(List<LateRegister> young, TrackedEventMessage<?> message) {
    long position = message.trackingToken().position().orElse(0);
    try {
      if (StoredPayload.of((DomainEventMessage<?>) message, () -> position)
          instanceof Event event) {
        young.forEach(register -> register.learn(event));
      }
    } catch (UnreadableEventException e) {
      LOG.warn("What happened before is learnt without one event. {}", e.getMessage());
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** After the connection to where the events are, and before anybody can send a command. */
  @Override
  public int getPhase() {
    return 1;
  }
}
