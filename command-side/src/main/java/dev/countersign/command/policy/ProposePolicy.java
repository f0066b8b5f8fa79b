package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.approval.RouteCanBeFilled;
import dev.countersign.command.approval.RouteHasAStep;
import dev.countersign.events.PolicyId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.Policy;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Proposes to replace a policy as a whole from a date on. Once others have approved it, what was
 * decided before stays, and versions that would have come into force on that date or later never
 * do; approved after that date, it counts from the day of the approval.
 */
@Intention(
    path = "policies/{policyId}/propose",
    summary = "Propose a new version of a policy",
    zh = "提出政策新版本",
    roles = Role.POLICY_ADMIN,
    scope = Scope.COMPANY,
    phases = "SETTLED",
    refusedBy = {
      VersionIsOfThePolicy.class,
      VersionIsNotRetroactive.class,
      VersionIsNotFarAhead.class,
      VersionInForceStays.class,
      ThresholdsFitTheCurrency.class,
      PolicyRule.class,
      RouteHasAStep.class,
      RouteCanBeFilled.class
    })
public record ProposePolicy(
    @TargetAggregateIdentifier PolicyId policyId,
    LocalDate effectiveFrom,
    Policy policy,
    @NotBlank @Size(max = 2000) String reason)
    implements Command {}
