package dev.countersign.command.policy.publishcontracts;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.policy.CurrenciesAreKnown;
import dev.countersign.command.policy.DeadlinesArePositive;
import dev.countersign.command.policy.EachSideGetsAnOriginal;
import dev.countersign.command.policy.EscalationEnds;
import dev.countersign.command.policy.NumberTemplateIsComplete;
import dev.countersign.command.policy.PolicyIds;
import dev.countersign.command.policy.RatesArePositive;
import dev.countersign.command.policy.RouteDecidesEveryContract;
import dev.countersign.command.policy.ThresholdsFitTheCurrency;
import dev.countersign.command.policy.TypeCodesAreDistinct;
import dev.countersign.command.policy.VersionIsNotRetroactive;
import dev.countersign.command.policy.VersionsFollowInTime;
import dev.countersign.events.PolicyId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Replaces the contract policy as a whole from a date on; what was decided before stays. */
@Intention(
    path = "policies/contracts",
    summary = "Publish a new version of the contract policy",
    zh = "发布合同政策新版本",
    roles = Role.POLICY_ADMIN,
    scope = Scope.COMPANY,
    refusedBy = {
      VersionsFollowInTime.class,
      VersionIsNotRetroactive.class,
      RouteDecidesEveryContract.class,
      CurrenciesAreKnown.class,
      RatesArePositive.class,
      ThresholdsFitTheCurrency.class,
      DeadlinesArePositive.class,
      EachSideGetsAnOriginal.class,
      NumberTemplateIsComplete.class,
      TypeCodesAreDistinct.class,
      EscalationEnds.class
    })
public record PublishContractPolicy(
    @Schema(hidden = true) @TargetAggregateIdentifier @Nullable PolicyId policyId,
    LocalDate effectiveFrom,
    ContractPolicy policy)
    implements Command {
  /** Fills in the one possible target. */
  public PublishContractPolicy {
    policyId = PolicyIds.only(PolicyIds.CONTRACTS, policyId);
  }
}
