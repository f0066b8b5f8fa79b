package dev.countersign.command.policy.publishopportunities;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.policy.ExitCriteriaAreKnown;
import dev.countersign.command.policy.PolicyIds;
import dev.countersign.command.policy.ProbabilitiesArePercentages;
import dev.countersign.command.policy.StagesAreDistinct;
import dev.countersign.command.policy.VersionIsNotRetroactive;
import dev.countersign.command.policy.VersionsFollowInTime;
import dev.countersign.events.PolicyId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.OpportunityPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Replaces the stages of the pipeline from a date on; opportunities keep the stage they are in. */
@Intention(
    path = "policies/opportunities",
    summary = "Publish a new version of the opportunity policy",
    zh = "发布商机政策新版本",
    roles = Role.POLICY_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {
      VersionsFollowInTime.class,
      VersionIsNotRetroactive.class,
      StagesAreDistinct.class,
      ProbabilitiesArePercentages.class,
      ExitCriteriaAreKnown.class
    })
public record PublishOpportunityPolicy(
    @Schema(hidden = true) @TargetAggregateIdentifier @Nullable PolicyId policyId,
    LocalDate effectiveFrom,
    OpportunityPolicy policy)
    implements Command {
  /** Fills in the one possible target. */
  public PublishOpportunityPolicy {
    policyId = PolicyIds.only(PolicyIds.OPPORTUNITIES, policyId);
  }
}
