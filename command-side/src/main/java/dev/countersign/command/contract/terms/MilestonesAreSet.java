package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Milestone;
import java.util.EnumSet;
import java.util.Set;

@Demands(
    section = "3.2.5",
    en = "A network engineering contract is submitted with all of its milestones.",
    zh = "网络工程合同提交时须列明全部里程碑。")
public record MilestonesAreSet(Set<Milestone.Stage> given) implements Rule {
  private Set<Milestone.Stage> missing() {
    Set<Milestone.Stage> missing = EnumSet.allOf(Milestone.Stage.class);
    missing.removeAll(given);
    return missing;
  }

  @Override
  public boolean holds() {
    return missing().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract lacks milestones: %s.".formatted(missing()),
        "合同缺少里程碑：%s。".formatted(missing()));
  }
}
