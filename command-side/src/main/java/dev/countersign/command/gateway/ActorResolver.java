package dev.countersign.command.gateway;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.CommandCanBeDelegated;
import dev.countersign.command.DelegationIsInForce;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.DutyPolicies;
import dev.countersign.command.Grant;
import dev.countersign.command.Rule;
import dev.countersign.command.RuleViolation;
import dev.countersign.command.register.DelegationRegister;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says with which grants somebody acts: with their own, or with those that another delegated. */
@Component
class ActorResolver {
  private final GrantRegister grants;
  private final DelegationRegister delegations;
  private final DutyPolicies duties;

  ActorResolver(GrantRegister grants, DelegationRegister delegations, DutyPolicies duties) {
    this.grants = grants;
    this.delegations = delegations;
    this.duties = duties;
  }

  /**
   * The sender with what counts for this command on this day. In another's place it is what that
   * person delegated and holds at this moment, and nothing of the sender's own.
   *
   * @throws RuleViolation when the sender may not act for that person, or in this command for
   *     nobody
   */
  Actor actor(Actor own, @Nullable EmployeeId onBehalfOf, Command command, LocalDate today) {
    if (onBehalfOf == null) {
      return own;
    }
    EmployeeId sender = own.employeeId();
    Rule.check(new CommandCanBeDelegated(command));
    Actor delegator = grants.actor(onBehalfOf);
    Set<Grant> delegated =
        delegations.between(onBehalfOf, sender, today).stream()
            .flatMap(delegation -> delegation.grants().stream())
            .filter(grant -> delegator.holds(grant.role(), grant.branchId()))
            .collect(Collectors.toSet());
    Rule.check(new DelegationIsInForce(sender, onBehalfOf, today, delegated));
    for (Grant grant : delegated) {
      Rule.check(new DutiesStaySeparate(grant.role(), own.grants(), duties.on(today)));
    }
    return new Actor(sender, delegated, onBehalfOf);
  }
}
