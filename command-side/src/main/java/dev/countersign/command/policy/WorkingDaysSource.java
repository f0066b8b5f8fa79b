package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.events.policy.WorkCalendar;
import org.springframework.stereotype.Component;

/** The working days as they are known today. */
@Component
class WorkingDaysSource implements FactSource<Command, WorkingDays> {
  private final PolicyRegister policies;

  WorkingDaysSource(PolicyRegister policies) {
    this.policies = policies;
  }

  @Override
  public WorkingDays load(Command command, CommandContext context) {
    return new WorkingDays(
        policies.inForce(WorkCalendar.class, context.today()).policy(),
        context.today(),
        context.zone());
  }
}
