package dev.countersign.command.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.policy.establishcontracts.EstablishContractPolicy;
import dev.countersign.command.policy.establishopportunities.EstablishOpportunityPolicy;
import dev.countersign.command.policy.publishcontracts.PublishContractPolicy;
import dev.countersign.command.policy.publishopportunities.PublishOpportunityPolicy;
import dev.countersign.events.BranchId;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.ContractPolicyPublished;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.OpportunityPolicyPublished;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Policy extends AggregateRoot {
  @AggregateIdentifier private PolicyId id;
  private int version;
  private LocalDate effectiveFrom;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Policy() {}

  @CommandHandler
  Policy(EstablishContractPolicy command) {
    check(command.policy());
    apply(
        new ContractPolicyPublished(
            PolicyIds.CONTRACTS, 1, command.effectiveFrom(), command.policy()));
  }

  @CommandHandler
  Policy(EstablishOpportunityPolicy command) {
    check(command.policy());
    apply(
        new OpportunityPolicyPublished(
            PolicyIds.OPPORTUNITIES, 1, command.effectiveFrom(), command.policy()));
  }

  @CommandHandler
  void publish(PublishContractPolicy command, CommandContext context) {
    Rule.check(
        new VersionsFollowInTime(effectiveFrom, command.effectiveFrom()),
        new VersionIsNotRetroactive(context.today(), command.effectiveFrom()));
    check(command.policy());
    apply(new ContractPolicyPublished(id, version + 1, command.effectiveFrom(), command.policy()));
  }

  @CommandHandler
  void publish(PublishOpportunityPolicy command, CommandContext context) {
    Rule.check(
        new VersionsFollowInTime(effectiveFrom, command.effectiveFrom()),
        new VersionIsNotRetroactive(context.today(), command.effectiveFrom()));
    check(command.policy());
    apply(
        new OpportunityPolicyPublished(id, version + 1, command.effectiveFrom(), command.policy()));
  }

  private static void check(ContractPolicy policy) {
    Rule.check(
        new RouteDecidesEveryContract(policy),
        new CurrenciesAreKnown(policy),
        new RatesArePositive(policy),
        new ThresholdsFitTheCurrency(policy),
        new DeadlinesArePositive(policy),
        new EachSideGetsAnOriginal(policy),
        new NumberTemplateIsComplete(policy),
        new TypeCodesAreDistinct(policy),
        new EscalationEnds(policy));
  }

  private static void check(OpportunityPolicy policy) {
    Rule.check(
        new StagesAreDistinct(policy),
        new ProbabilitiesArePercentages(policy),
        new ExitCriteriaAreKnown(policy));
  }

  @EventSourcingHandler
  void on(ContractPolicyPublished event) {
    id = event.policyId();
    version = event.version();
    effectiveFrom = event.effectiveFrom();
  }

  @EventSourcingHandler
  void on(OpportunityPolicyPublished event) {
    id = event.policyId();
    version = event.version();
    effectiveFrom = event.effectiveFrom();
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
