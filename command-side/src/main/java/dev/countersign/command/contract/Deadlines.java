package dev.countersign.command.contract;

import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.Notice;
import dev.countersign.events.policy.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

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
    return new WorkingDays(ofHolidays(policy), LocalDate.MAX, zone);
  }

  private static WorkCalendar ofHolidays(ContractPolicy policy) {
    return new WorkCalendar(
        List.of(
            new Notice("contract policy", LocalDate.MIN, policy.holidays(), List.of(), List.of())));
  }
}
