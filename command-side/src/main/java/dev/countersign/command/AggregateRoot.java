package dev.countersign.command;

import dev.countersign.events.BranchId;
import dev.countersign.events.Phase;
import java.time.LocalDate;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.jspecify.annotations.Nullable;

/**
 * What all aggregates share: a command reaches a handler only when its sender may act in the branch
 * of the target, decided on its current version, and the target is in a phase that it fits.
 * Handlers decide, from values alone; event sourcing handlers only assign.
 */
public abstract class AggregateRoot {
  @AggregateMember private final BusinessDates dates = new BusinessDates();

  /** The branch it belongs to; {@code null}: the company, so that only company-wide roles count. */
  protected abstract @Nullable BranchId branch();

  /** Where it stands; {@code null}: it has no phases, and every command fits. */
  protected @Nullable Phase phase() {
    return null;
  }

  /**
   * When the latest of what happened took effect: nothing that follows is dated earlier. {@code
   * null}: its parts have dates of their own.
   */
  protected @Nullable LocalDate since() {
    return dates.latest();
  }

  /**
   * Lets a command through whose sender may act here, on the current version, in this phase.
   *
   * @throws NotAllowed when the sender holds none of the command's roles here
   * @throws StaleVersion when it was decided on another version
   * @throws RuleViolation when it does not fit the phase, or is dated before what happened
   */
  @CommandHandlerInterceptor
  public void admit(Command command, CommandContext context) {
    context.admit(command, branch(), AggregateLifecycle.getVersion());
    Phase phase = phase();
    if (phase != null) {
      Rule.check(
          new PhaseAllows(phase, command, command.getClass().getAnnotation(Intention.class)));
    }
    LocalDate date = command.effectiveDate();
    LocalDate since = since();
    if (date != null && since != null) {
      Rule.check(new EffectiveDateFollowsThePrevious(date, since));
    }
  }
}
