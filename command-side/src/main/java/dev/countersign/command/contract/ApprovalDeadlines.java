package dev.countersign.command.contract;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.countersign.command.register.Registers;
import dev.countersign.events.contract.ApprovalStepEscalated;
import dev.countersign.events.contract.ApprovalStepsOpened;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts a task on the table for every deadline, in the transaction that stores the event. The task
 * of a step that is decided in time finds nothing to do.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class ApprovalDeadlines {
  private final Scheduler scheduler;
  private final OneTimeTask<ApprovalDeadline> escalation;

  ApprovalDeadlines(Scheduler scheduler, OneTimeTask<ApprovalDeadline> escalation) {
    this.scheduler = scheduler;
    this.escalation = escalation;
  }

  @EventHandler
  void on(ApprovalStepsOpened event) {
    event.steps().stream()
        .map(
            step ->
                new ApprovalDeadline(event.contractId(), event.round(), step.step(), step.dueAt()))
        .forEach(this::schedule);
  }

  @EventHandler
  void on(ApprovalStepEscalated event) {
    schedule(
        new ApprovalDeadline(event.contractId(), event.round(), event.step(), event.newDueAt()));
  }

  private void schedule(ApprovalDeadline deadline) {
    scheduler.schedule(escalation.instance(deadline.name(), deadline), deadline.dueAt());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.start();
  }
}
