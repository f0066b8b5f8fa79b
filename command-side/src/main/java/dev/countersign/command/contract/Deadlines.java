package dev.countersign.command.contract;

import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** When things are due by the policy. */
record Deadlines(ContractPolicy policy, ZoneId zone) {
  Instant ofStep(Role role, Instant opened) {
    int days = policy.stepDays().getOrDefault(role, policy.defaultStepDays());
    return workingDays().endOf(opened, days);
  }

  Instant ofRoute(Instant submitted) {
    return workingDays().endOf(submitted, policy.wholeRouteDays());
  }

  LocalDate ofDistribution(LocalDate signed) {
    return workingDays().after(signed, policy.distributionDays());
  }

  private WorkingDays workingDays() {
    return new WorkingDays(policy.holidays(), zone);
  }
}
