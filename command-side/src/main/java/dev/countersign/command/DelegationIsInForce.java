package dev.countersign.command;

import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import java.util.Set;

@Demands(
    section = "2.4.1",
    en =
        "Nobody decides for somebody else but by what that person has delegated for the day, and could still do.",
    zh = "任何人只能凭当日有效、且委托人本人仍可作出的委托代他人决定。")
public record DelegationIsInForce(
    EmployeeId actor, EmployeeId onBehalfOf, LocalDate day, Set<Grant> delegated) implements Rule {
  @Override
  public boolean holds() {
    return !delegated.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s has delegated nothing to %s that is in force on %s."
            .formatted(onBehalfOf.value(), actor.value(), day),
        "%s 没有授权 %s 在 %s 代为审批。".formatted(onBehalfOf.value(), actor.value(), day));
  }
}
