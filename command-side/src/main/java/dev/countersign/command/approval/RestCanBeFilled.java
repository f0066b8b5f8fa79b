package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

/**
 * An approval does not use up a person whom a later step cannot do without; where somebody is
 * missing anyway, because a role was revoked, it goes on (2.4.1).
 *
 * @param before the steps for which nobody is left without this approval
 * @param after the steps for which nobody is left with it
 */
@Demands(
    section = "2.4.1",
    en =
        "An approval does not use up a person whom a later step cannot do without; where somebody is missing anyway, because a role was revoked, it goes on.",
    zh = "审批不得用掉后续步骤不可或缺的人;若因角色被收回而本已缺人,则流程继续。")
public record RestCanBeFilled(List<String> before, List<String> after) implements Rule {
  @Override
  public boolean holds() {
    return !before.isEmpty() || after.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "If you decide this step, nobody is left for %s: let another person decide it, or grant the roles to more people."
            .formatted(String.join(", ", after)),
        "若由您审批本步骤,以下步骤将无人可批:%s。请由他人审批,或将相应角色授予更多人员。".formatted(String.join("、", after)));
  }
}
