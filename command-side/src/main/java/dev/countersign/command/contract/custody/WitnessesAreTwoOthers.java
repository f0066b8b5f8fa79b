package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "Two others witness that originals are destroyed.",
    zh = "销毁正本须有两名他人监销。")
public record WitnessesAreTwoOthers(EmployeeId first, EmployeeId second, EmployeeId destroyer)
    implements Rule {
  @Override
  public boolean holds() {
    return !first.equals(second) && !first.equals(destroyer) && !second.equals(destroyer);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Name two different witnesses, neither of whom is you.", "须有两名不同的监销人,且均非您本人。");
  }
}
