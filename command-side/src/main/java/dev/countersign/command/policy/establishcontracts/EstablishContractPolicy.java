package dev.countersign.command.policy.establishcontracts;

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
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Puts the first version in force, also for times long before this system. */
@Intention(
    path = "",
    summary = "Put the first contract policy in force",
    zh = "设立合同政策",
    scope = Scope.COMPANY,
    refusedBy = {
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
public record EstablishContractPolicy(
    @TargetAggregateIdentifier @Nullable PolicyId policyId,
    LocalDate effectiveFrom,
    ContractPolicy policy)
    implements Command {
  /** Fills in the one possible target. */
  public EstablishContractPolicy {
    policyId = PolicyIds.only(PolicyIds.CONTRACTS, policyId);
  }
}
