package dev.countersign.command.policy;

import dev.countersign.command.Rule;
import dev.countersign.command.RuleViolation;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.DutyPolicy;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.RenewalPolicy;
import dev.countersign.events.policy.TaxPolicy;
import dev.countersign.events.policy.WorkCalendar;

/** Which rules a policy of each kind keeps. */
final class PolicyRules {
  private PolicyRules() {}

  /**
   * Judges what a policy says.
   *
   * @throws RuleViolation for the first rule that does not hold
   */
  static void check(Policy policy) {
    switch (policy) {
      case ApprovalPolicy approvals ->
          Rule.check(
              new EachDocumentHasOneRoute(approvals),
              new RouteDecidesEveryDocument(approvals),
              new ConditionsCanBeMet(approvals),
              new DeadlinesArePositive(approvals),
              new UrgesPerDayAreFew(approvals),
              new SuperiorsEnd(approvals));
      case ContractPolicy contracts ->
          Rule.check(
              new DeadlinesArePositive(contracts),
              new EachSideGetsAnOriginal(contracts),
              new RetentionIsInYears(contracts),
              new NumberTemplateIsComplete(contracts),
              new NumberCodesAreShort(contracts),
              new TypeCodesAreDistinct(contracts));
      case CurrencyPolicy currencies ->
          Rule.check(new CurrenciesAreKnown(currencies), new RatesArePositive(currencies));
      case DutyPolicy duties -> Rule.check(new SeparatedDutiesAreDistinct(duties));
      case OpportunityPolicy opportunities ->
          Rule.check(
              new StagesAreDistinct(opportunities),
              new ProbabilitiesArePercentages(opportunities),
              new ExitCriteriaAreKnown(opportunities));
      case RenewalPolicy renewals ->
          Rule.check(new DeadlinesArePositive(renewals), new RemindersAreDistinct(renewals));
      case TaxPolicy taxes -> Rule.check(new TaxRatesArePercentages(taxes));
      case WorkCalendar calendar ->
          Rule.check(
              new NoticeDatesArePlausible(calendar),
              new NoticesFollowInTime(calendar),
              new NoticeNamesADayOnce(calendar),
              new WorkedWeekendsAreWeekends(calendar));
    }
  }
}
