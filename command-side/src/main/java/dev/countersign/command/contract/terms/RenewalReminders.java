package dev.countersign.command.contract.terms;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import dev.countersign.command.register.Registers;
import dev.countersign.events.contract.ServiceTermSet;
import java.time.ZoneId;
import java.util.Objects;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.stereotype.Component;

/**
 * Puts a task on the table for every reminder, in the transaction that stores the term. That of a
 * term which was set anew, or of a contract that is not in force, finds nothing to do.
 */
@Component
@ProcessingGroup(Registers.GROUP)
class RenewalReminders {
  private final Scheduler scheduler;
  private final OneTimeTask<RenewalReminder> reminder;
  private final ZoneId zone;

  RenewalReminders(Scheduler scheduler, OneTimeTask<RenewalReminder> reminder, ZoneId zone) {
    this.scheduler = scheduler;
    this.reminder = reminder;
    this.zone = zone;
  }

  @EventHandler
  void on(ServiceTermSet event) {
    if (event.reminderDays() != null) {
      for (int days : Objects.requireNonNull(event.reminderDays())) {
        RenewalReminder task = new RenewalReminder(event.contractId(), event.to(), days);
        // The same term may be set twice.
        scheduler.scheduleIfNotExists(
            reminder.instance(task.name(), task),
            event.to().minusDays(days).atStartOfDay(zone).toInstant());
      }
    }
  }
}
