package dev.countersign.command.policy.establishopportunities;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.policy.ExitCriteriaAreKnown;
import dev.countersign.command.policy.PolicyIds;
import dev.countersign.command.policy.ProbabilitiesArePercentages;
import dev.countersign.command.policy.StagesAreDistinct;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.OpportunityPolicy;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Puts the first version in force, also for times long before this system. */
@Intention(
    path = "",
    summary = "Put the first opportunity policy in force",
    zh = "设立商机政策",
    scope = Scope.COMPANY,
    refusedBy = {
      StagesAreDistinct.class,
      ProbabilitiesArePercentages.class,
      ExitCriteriaAreKnown.class
    })
public record EstablishOpportunityPolicy(
    @TargetAggregateIdentifier @Nullable PolicyId policyId,
    LocalDate effectiveFrom,
    OpportunityPolicy policy)
    implements Command {
  /** Fills in the one possible target. */
  public EstablishOpportunityPolicy {
    policyId = PolicyIds.only(PolicyIds.OPPORTUNITIES, policyId);
  }
}
