package dev.countersign.command.contract.submitforapproval;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.RouteStep;
import java.util.List;

/** No contract passes without any decision. */
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
        "The contract policy in force has no approval step for this contract: ask for a new version of the policy.",
        "现行合同政策没有为该合同规定审批步骤:请发布新版政策。");
  }
}
