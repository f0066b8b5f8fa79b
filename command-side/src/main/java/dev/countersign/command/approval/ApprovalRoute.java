package dev.countersign.command.approval;

import dev.countersign.events.BranchId;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.RouteStage;
import dev.countersign.events.policy.StageStep;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The way through the house that the policy demands of a document. */
record ApprovalRoute(List<RouteStep> steps) {
  static ApprovalRoute of(DocumentRoute route, RouteBasis basis, @Nullable BranchId branch) {
    List<RouteStep> steps = new ArrayList<>();
    int stage = 0;
    for (RouteStage each : route.stages()) {
      List<StageStep> taken =
          each.steps().stream().filter(step -> isTaken(step, basis, branch)).toList();
      if (!taken.isEmpty()) {
        stage++;
        for (StageStep step : taken) {
          steps.add(
              new RouteStep(
                  name(step.role(), steps),
                  stage,
                  step.role(),
                  step.ofTheBranch() ? branch : null));
        }
      }
    }
    return new ApprovalRoute(List.copyOf(steps));
  }

  private static boolean isTaken(StageStep step, RouteBasis basis, @Nullable BranchId branch) {
    return (step.when() == null || holds(step.when(), basis, branch))
        && (step.unless() == null || !holds(step.unless(), basis, branch));
  }

  private static boolean holds(Condition condition, RouteBasis basis, @Nullable BranchId branch) {
    return (condition.above() == null
            || (basis.amount() != null
                && basis.amount().amount().compareTo(condition.above().amount()) > 0))
        && (condition.upTo() == null
            || (basis.amount() != null
                && basis.amount().amount().compareTo(condition.upTo().amount()) <= 0))
        && (condition.importance() == null || condition.importance() == basis.importance())
        && (condition.standardTemplate() == null
            || Objects.equals(condition.standardTemplate(), basis.standardTemplate()))
        && (condition.discountAbove() == null
            || Objects.requireNonNullElse(basis.discount(), BigDecimal.ZERO)
                    .compareTo(condition.discountAbove())
                > 0)
        && (condition.branches() == null
            || (branch != null && condition.branches().contains(branch)))
        && (condition.types() == null
            || (basis.type() != null && condition.types().contains(basis.type())));
  }

  /** Its steps as they will stand. */
  List<ApprovalStep> undecided() {
    return steps.stream().map(ApprovalStep::waiting).toList();
  }

  /** What a further step of a role is called: the role, and a number from the second on. */
  static String name(Role role, List<RouteStep> before) {
    String name = role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    long same = before.stream().filter(step -> step.role() == role).count();
    return same == 0 ? name : name + "-" + (same + 1);
  }
}
