package dev.countersign.command.approval;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.countersign.command.register.Registers;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import java.time.LocalDate;
import java.time.ZoneId;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts a task on the table for every deadline, in the transaction that stores the event. The task
 * of a step that is decided in time, or of an approval that was used, finds nothing to do.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class ApprovalDeadlines {
  private final Scheduler scheduler;
  private final OneTimeTask<ApprovalDeadline> escalation;
  private final OneTimeTask<ApprovalLapse> lapse;
  private final ZoneId zone;

  ApprovalDeadlines(
      Scheduler scheduler,
      OneTimeTask<ApprovalDeadline> escalation,
      OneTimeTask<ApprovalLapse> lapse,
      ZoneId zone) {
    this.scheduler = scheduler;
    this.escalation = escalation;
    this.lapse = lapse;
    this.zone = zone;
  }

  @EventHandler
  void on(ApprovalStepsOpened event) {
    event.steps().stream()
        .map(
            step ->
                new ApprovalDeadline(event.document(), event.round(), step.step(), step.dueAt()))
        .forEach(this::schedule);
  }

  @EventHandler
  void on(ApprovalStepEscalated event) {
    schedule(new ApprovalDeadline(event.document(), event.round(), event.step(), event.newDueAt()));
  }

  @EventHandler
  void on(DocumentApproved event) {
    LocalDate lapsesOn = event.lapsesOn();
    if (lapsesOn != null) {
      ApprovalLapse task = new ApprovalLapse(event.document(), event.round());
      scheduler.schedule(
          lapse.instance(task.name(), task), lapsesOn.atStartOfDay(zone).toInstant());
    }
  }

  private void schedule(ApprovalDeadline deadline) {
    scheduler.schedule(escalation.instance(deadline.name(), deadline), deadline.dueAt());
  }

  @EventListener(ApplicationReadyEvent.class)
  void start() {
    scheduler.start();
  }
}
