package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

/**
 * A route begins only when a different person, none of them a maker, could decide each of its
 * steps, if need be after it has escalated (2.4.1).
 *
 * @param missing the steps for which nobody is left
 */
@Demands(
    section = "2.4.1",
    en =
        "A route begins only when a different person, none of them a maker, could decide each of its steps, if need be after it has escalated.",
    zh = "只有当每个步骤(必要时经升级后)都能由不同的、且非制作人的人决定时,流程才能开始。")
public record RouteCanBeFilled(List<String> missing) implements Rule {
  @Override
  public boolean holds() {
    return missing.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Each step needs another person, and nobody is left for %s: grant the roles to more people."
            .formatted(String.join(", ", missing)),
        "每一步骤须由不同的人审批,以下步骤无人可批:%s。请将相应角色授予更多人员。".formatted(String.join("、", missing)));
  }
}
