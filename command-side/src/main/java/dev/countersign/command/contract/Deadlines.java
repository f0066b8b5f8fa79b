package dev.countersign.command.contract;

import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import java.time.Instant;

/** When steps are due by the policy. */
record Deadlines(ApprovalPolicy policy, WorkingDays workingDays) {
  Instant ofStep(Role role, Instant opened) {
    int days = policy.stepDays().getOrDefault(role, policy.defaultStepDays());
    return workingDays.endOf(opened, days);
  }

  Instant ofRoute(Instant submitted) {
    return workingDays.endOf(submitted, policy.wholeRouteDays());
  }
}
