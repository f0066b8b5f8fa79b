package dev.countersign.command.contract;

import dev.countersign.events.BranchId;
import dev.countersign.events.Money;
import dev.countersign.events.contract.Importance;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.RouteRule;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The way through the house that the policy demands of a contract. */
record ApprovalRoute(Importance importance, List<RouteStep> steps) {
  static ApprovalRoute of(
      ContractPolicy policy, BranchId branch, boolean standardTemplate, Money aggregated) {
    boolean major = aggregated.amount().compareTo(policy.majorAbove().amount()) > 0;
    boolean small =
        standardTemplate && aggregated.amount().compareTo(policy.smallStandardUpTo().amount()) <= 0;
    List<RouteStep> steps = new ArrayList<>();
    int stage = 0;
    for (RouteRule rule : policy.route()) {
      List<Role> roles =
          rule.roles().stream()
              .filter(role -> !small || !rule.skippedForSmallStandard().contains(role))
              .toList();
      if ((rule.onlyMajor() && !major) || roles.isEmpty()) {
        continue;
      }
      stage++;
      for (Role role : roles) {
        steps.add(
            new RouteStep(name(role, steps), stage, role, rule.ofTheBranch() ? branch : null));
      }
    }
    return new ApprovalRoute(major ? Importance.MAJOR : Importance.GENERAL, List.copyOf(steps));
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
