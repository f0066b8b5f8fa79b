package dev.countersign.command.automation;

import dev.countersign.command.Command;
import dev.countersign.command.automation.AutomationTasks.Task;
import dev.countersign.command.gateway.CommandSender;
import dev.countersign.command.gateway.Envelope;
import dev.countersign.events.EventJson;
import dev.countersign.eventstore.AxonServerFailures;
import dev.countersign.web.LoggedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Does the tasks of automations, one after the other, in every instance: a task is held by the lock
 * on its row, which ends with whoever held it. A command that was sent just before a crash is sent
 * again with the same key, and is answered as before.
 */
@Component
class AutomationRunner implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(AutomationRunner.class);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(20);

  private final Automations automations;
  private final AutomationTasks tasks;
  private final EventStore events;
  private final CommandSender sender;
  private final TransactionTemplate holding;
  private final TransactionTemplate outside;
  private final JsonMapper json = EventJson.builder().build();
  private volatile @Nullable Thread thread;

  AutomationRunner(
      Automations automations,
      AutomationTasks tasks,
      EventStore events,
      CommandSender sender,
      PlatformTransactionManager transactionManager) {
    this.automations = automations;
    this.tasks = tasks;
    this.events = events;
    this.sender = sender;
    this.holding = new TransactionTemplate(transactionManager);
    this.outside = new TransactionTemplate(transactionManager);
    this.outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
  }

  @Override
  public void start() {
    // It runs for as long as it is the one that is named here, so it is named before it runs.
    Thread running = Thread.ofPlatform().daemon().name("automations").unstarted(this::run);
    thread = running;
    running.start();
  }

  private void run() {
    boolean failed = false;
    while (thread == Thread.currentThread()) {
      try {
        if (!next()) {
          tasks.await(PAUSE);
        }
        failed = false;
      } catch (InterruptedException e) {
        return;
      } catch (RuntimeException | Error e) {
        if (!failed && !AxonServerFailures.isUnavailable(e)) {
          LOG.warn("Automations wait, and try again", e);
        }
        failed = true;
        rest();
      }
    }
  }

  private void rest() {
    try {
      tasks.await(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Does the oldest task that nobody does.
   *
   * @return whether there was one
   * @throws RuntimeException when it is to be tried again
   */
  boolean next() {
    return Boolean.TRUE.equals(
        holding.execute(
            _ -> {
              Optional<Task> task = tasks.claim();
              task.ifPresent(this::perform);
              return task.isPresent();
            }));
  }

  private void perform(Task task) {
    // The commands have transactions of their own, which commit before the task is done.
    Attempt attempt = Objects.requireNonNull(outside.execute(_ -> attempt(task)));
    if (attempt.failure().isEmpty()) {
      tasks.done(task);
    } else {
      try (LoggedRequest _ = LoggedRequest.of(attempt.requestId())) {
        LOG.warn(
            "{} cannot act on event {} of {}, which is parked: {}",
            task.automation(),
            task.sequence(),
            task.stream(),
            attempt.failure().get());
      }
      tasks.park(task, attempt.failure().get());
    }
  }

  /**
   * What came of a task.
   *
   * @param requestId by which its commands are on record
   * @param failure why it is to be parked; empty when all is done
   */
  private record Attempt(String requestId, Optional<String> failure) {}

  private Attempt attempt(Task task) {
    List<RuntimeException> failures = new ArrayList<>();
    String requestId = "automation:" + task.automation();
    try {
      DomainEventMessage<?> cause = events.readEvents(task.stream(), task.sequence()).next();
      requestId = requestId + ":" + cause.getIdentifier();
      for (Command command : automations.then(task.automation(), cause.getPayload())) {
        try {
          sender.send(command, envelope(task, cause, command));
        } catch (RuntimeException e) {
          failures.add(e);
        }
      }
    } catch (RuntimeException e) {
      failures.add(e);
    }
    for (RuntimeException failure : failures) {
      if (CommandSender.isPassing(failure)) {
        throw failure;
      }
    }
    return new Attempt(requestId, failures.stream().findFirst().map(CommandSender::reason));
  }

  private Envelope envelope(Task task, DomainEventMessage<?> cause, Command command) {
    String origin = task.automation() + ":" + cause.getIdentifier();
    byte[] body = json.writeValueAsString(command).getBytes(StandardCharsets.UTF_8);
    return Envelope.system("automation:" + origin)
        .because(cause)
        .once(origin + ":" + UUID.nameUUIDFromBytes(body));
  }

  /** Lets the present task end. */
  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    tasks.wake();
    if (running != null) {
      try {
        running.join(PATIENCE_AT_STOP);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }
}
