package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.RouteStep;
import java.util.List;

@Demands(en = "No document passes without any decision.", zh = "任何单据都须经过决定,不得直接通过。")
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
