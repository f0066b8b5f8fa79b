package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.PolicyId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.Policy;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Replaces a policy as a whole from a date on. What was decided before stays; versions that would
 * have come into force on that date or later never do.
 */
@Intention(
    path = "policies/{policyId}/publish",
    summary = "Publish a new version of a policy",
    zh = "发布政策新版本",
    roles = Role.POLICY_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {
      VersionIsOfThePolicy.class,
      VersionIsNotRetroactive.class,
      VersionIsNotFarAhead.class,
      VersionInForceStays.class,
      ThresholdsFitTheCurrency.class,
      PolicyRule.class
    })
public record PublishPolicy(
    @TargetAggregateIdentifier PolicyId policyId, LocalDate effectiveFrom, Policy policy)
    implements Command {}
