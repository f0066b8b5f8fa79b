package dev.countersign.command.approval;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

/**
 * A route begins only when a different person, none of them a maker, could decide each of its
 * steps, if need be after it has escalated (2.4.1).
 *
 * @param missing the steps for which nobody is left
 */
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
