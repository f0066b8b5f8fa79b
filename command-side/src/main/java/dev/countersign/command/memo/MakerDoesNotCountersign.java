package dev.countersign.command.memo;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.Party;

@Demands(en = "Whoever wrote the memo does not sign it for our side.", zh = "备忘录的起草人不得代表我方签署。")
public record MakerDoesNotCountersign(Party party, EmployeeId actor, EmployeeId maker)
    implements Rule {
  @Override
  public boolean holds() {
    return party != Party.SELLER || !actor.equals(maker);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You wrote this memo, so another person must countersign it for our side.",
        "您是该备忘录的起草人,须由他人代表我方会签。");
  }
}
