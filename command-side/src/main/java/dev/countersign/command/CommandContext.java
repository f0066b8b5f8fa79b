package dev.countersign.command;

import dev.countersign.events.BranchId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a command: who acts, the one instant that counts as now, the company's business
 * date and the zone of its calendar, and the version of the target that it was decided on, where
 * given. Handlers know no other clock.
 */
public record CommandContext(
    Actor actor, Instant now, LocalDate today, ZoneId zone, @Nullable Long expectedVersion) {

  /**
   * The business date on which a fact took effect: as given, or today.
   *
   * @throws RuleViolation when it lies in the future
   */
  public LocalDate effective(@Nullable LocalDate given) {
    LocalDate date = given == null ? today() : given;
    Rule.check(new EffectiveDateIsNotInTheFuture(date, today()));
    return date;
  }

  /**
   * The same for a fact that follows another of the same record.
   *
   * @throws RuleViolation when it lies in the future, or before the other
   */
  public LocalDate effective(@Nullable LocalDate given, LocalDate previous) {
    LocalDate date = effective(given);
    Rule.check(new EffectiveDateFollowsThePrevious(date, previous));
    return date;
  }

  /**
   * Lets a command through to its target.
   *
   * @param branch the branch of the target; {@code null}: it belongs to the company
   * @param version the current version of the target
   * @throws NotAllowed when the actor holds none of the command's roles there
   * @throws StaleVersion when it was decided on another version
   */
  public void admit(Command command, @Nullable BranchId branch, long version) {
    Intention intention = command.getClass().getAnnotation(Intention.class);
    if (intention.scope() == Intention.Scope.ANYWHERE) {
      actor.mustHoldOneOfAnywhere(Roles.of(intention));
    } else if (!actor.mayAct(Roles.of(intention), branch)) {
      throw new NotAllowed(Roles.of(intention), branch, branch != null);
    }
    if (expectedVersion != null && expectedVersion != version) {
      throw new StaleVersion(expectedVersion, version);
    }
  }
}
