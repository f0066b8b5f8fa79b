package dev.countersign.command.policy;

import dev.countersign.command.DutyPolicies;
import dev.countersign.events.policy.DutyPolicy;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

@Component
class DutyPoliciesInForce implements DutyPolicies {
  private final PolicyRegister policies;

  DutyPoliciesInForce(PolicyRegister policies) {
    this.policies = policies;
  }

  @Override
  public DutyPolicy on(LocalDate day) {
    return policies.inForce(DutyPolicy.class, day).policy();
  }
}
