package dev.countersign.command.contract;

import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.contract.Importance;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.RouteStage;
import dev.countersign.events.policy.StageStep;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The way through the house that the policy demands of a contract. */
record ApprovalRoute(Importance importance, List<RouteStep> steps) {
  static ApprovalRoute of(
      ApprovalPolicy approvals,
      ContractPolicy contracts,
      BranchId branch,
      boolean standardTemplate,
      Money aggregated) {
    Importance importance =
        aggregated.amount().compareTo(contracts.majorAbove().amount()) > 0
            ? Importance.MAJOR
            : Importance.GENERAL;
    Predicate<Condition> met =
        condition ->
            (condition.above() == null
                    || aggregated.amount().compareTo(condition.above().amount()) > 0)
                && (condition.upTo() == null
                    || aggregated.amount().compareTo(condition.upTo().amount()) <= 0)
                && (condition.importance() == null || condition.importance() == importance)
                && (condition.standardTemplate() == null
                    || condition.standardTemplate() == standardTemplate)
                && (condition.branches() == null || condition.branches().contains(branch))
                && condition.discountAbove() == null
                && condition.types() == null;
    List<RouteStep> steps = new ArrayList<>();
    int stage = 0;
    for (RouteStage each : stages(approvals)) {
      List<StageStep> taken = each.steps().stream().filter(step -> isTaken(step, met)).toList();
      if (taken.isEmpty()) {
        continue;
      }
      stage++;
      for (StageStep step : taken) {
        steps.add(
            new RouteStep(
                name(step.role(), steps), stage, step.role(), step.ofTheBranch() ? branch : null));
      }
    }
    return new ApprovalRoute(importance, List.copyOf(steps));
  }

  private static List<RouteStage> stages(ApprovalPolicy policy) {
    return policy.routes().stream()
        .filter(route -> route.document() == DocumentKind.CONTRACT)
        .flatMap(route -> route.stages().stream())
        .toList();
  }

  private static boolean isTaken(StageStep step, Predicate<Condition> met) {
    return (step.when() == null || met.test(step.when()))
        && (step.unless() == null || !met.test(step.unless()));
  }

  /** Its steps as they will stand open, but for their deadlines. */
  List<OpenStep> asOpen() {
    return steps.stream()
        .map(step -> new OpenStep(step, List.of(step.role()), Instant.MAX))
        .toList();
  }

  private static String name(Role role, List<RouteStep> before) {
    String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    long same = before.stream().filter(step -> step.role() == role).count();
    return same == 0 ? name : name + "-" + (same + 1);
  }
}
