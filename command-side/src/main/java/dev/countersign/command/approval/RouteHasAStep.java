package dev.countersign.command.approval;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.RouteStep;
import java.util.List;

/** No document passes without any decision. */
public record RouteHasAStep(List<RouteStep> route) implements Rule {
  @Override
  public boolean holds() {
    return !route.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The approval policy in force has no step for this document: ask for a new version of the policy.",
        "现行审批政策没有为该文件规定审批步骤:请发布新版政策。");
  }
}
