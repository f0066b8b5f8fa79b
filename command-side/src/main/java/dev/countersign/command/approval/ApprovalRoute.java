package dev.countersign.command.approval;

import dev.countersign.events.BranchId;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.RouteStage;
import dev.countersign.events.policy.StageStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The way through the house that the policy demands of a document. */
record ApprovalRoute(List<RouteStep> steps) {
  static ApprovalRoute of(DocumentRoute route, RouteBasis basis, @Nullable BranchId branch) {
    List<RouteStep> steps = new ArrayList<>();
    int stage = 0;
    for (RouteStage each : route.stages()) {
      List<StageStep> taken =
          each.steps().stream().filter(step -> step.isTaken(basis, branch)).toList();
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
