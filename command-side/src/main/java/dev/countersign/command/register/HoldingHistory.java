package dev.countersign.command.register;

import dev.countersign.events.Event;
import dev.countersign.eventstore.EventLog;
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
 * Tells the register of holdings, once, what happened before there was one: the log is older than
 * it where an earlier program wrote it.
 */
@Component
public class HoldingHistory implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(HoldingHistory.class);
  private static final int BATCH = 1_000;

  private final HoldingRegister register;
  private final EventLog log;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private volatile boolean running;

  HoldingHistory(
      HoldingRegister register,
      EventLog log,
      JdbcClient jdbc,
      PlatformTransactionManager transactionManager) {
    this.register = register;
    this.log = log;
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactionManager);
  }

  @Override
  public void start() {
    transaction.executeWithoutResult(
        _ -> {
          if (isFirst()) {
            learn();
          }
        });
    running = true;
  }

  /** Waits for another instance that is about to learn it. */
  private boolean isFirst() {
    return jdbc.sql(
                "insert into command.register_filled (register) values ('holding')"
                    + " on conflict do nothing")
            .update()
        == 1;
  }

  private void learn() {
    long position = 0;
    long events = 0;
    for (List<TrackedEventMessage<?>> batch = log.events(position, BATCH);
        !batch.isEmpty();
        batch = log.events(position, BATCH)) {
      batch.forEach(this::learn);
      position = batch.getLast().trackingToken().position().orElseThrow();
      events += batch.size();
    }
    if (events > 0) {
      LOG.info("Learnt from {} events who holds what.", events);
    }
  }

  private void learn(TrackedEventMessage<?> message) {
    long position = message.trackingToken().position().orElse(0);
    try {
      if (StoredPayload.of((DomainEventMessage<?>) message, () -> position)
          instanceof Event event) {
        register.follow(event, true);
      }
    } catch (UnreadableEventException e) {
      LOG.warn("Who holds what is learnt without one event. {}", e.getMessage());
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
