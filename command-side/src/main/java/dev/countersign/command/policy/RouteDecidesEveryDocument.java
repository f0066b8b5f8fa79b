package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.DocumentRoute;

@Demands(
    en = "Every stage has a step, and every route one that no document skips.",
    zh = "每个阶段至少有一个步骤,每个流程至少有一个任何单据都不跳过的步骤。")
public record RouteDecidesEveryDocument(ApprovalPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return policy.routes().stream().allMatch(RouteDecidesEveryDocument::decides);
  }

  private static boolean decides(DocumentRoute route) {
    return route.stages().stream().noneMatch(stage -> stage.steps().isEmpty())
        && route.stages().stream()
            .flatMap(stage -> stage.steps().stream())
            .anyMatch(step -> step.when() == null && step.unless() == null);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Every stage needs a step, and every route one without a condition.",
        "每个阶段至少要有一个步骤,且每条路线至少有一个不设条件的步骤。");
  }
}
