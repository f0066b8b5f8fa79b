package dev.countersign.command.contract.approval;

import dev.countersign.command.Rule;
import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A fact: the customer's other contracts that are in approval or were approved. While a submission
 * holds it, no other contract of this customer, or of its group, is submitted.
 *
 * @param others those with the customer
 * @param inTheGroup those with the other customers of its group
 */
public record CustomerExposure(List<Other> others, List<Other> inTheGroup) {
  /** One other contract, by the date on which it was approved or else submitted. */
  public record Other(ContractId contractId, Money amount, LocalDate date) {}

  /** Those on or after a date, of the customer or of its whole group. */
  List<Other> since(LocalDate date, boolean ofTheGroup) {
    return Stream.concat(others.stream(), ofTheGroup ? inTheGroup.stream() : Stream.of())
        .filter(other -> !other.date().isBefore(date))
        .toList();
  }

  /**
   * What decides on the route of a contract: its amount with those of the others in the window of
   * the policy, so that splitting a contract gains nothing (2.4.1), and whatever people said of its
   * importance (3.1).
   */
  public RouteBasis basis(
      ContractType type,
      Money amount,
      boolean standardTemplate,
      Importance atLeast,
      ContractPolicy policy,
      CurrencyPolicy currencies,
      LocalDate today) {
    List<Other> counted =
        since(today.minusDays(policy.aggregationWindowDays()), policy.groupsAreSummed());
    Set<String> used = new HashSet<>(List.of(amount.currency(), policy.majorAbove().currency()));
    counted.forEach(other -> used.add(other.amount().currency()));
    Rule.check(new CurrencyHasARate(used, currencies));
    AggregatedAmount aggregated = AggregatedAmount.of(amount, counted, currencies);
    return new RouteBasis(
        type.name(),
        aggregated.amount(),
        counted.stream().map(other -> DocumentId.of(other.contractId())).toList(),
        aggregated.isAbove(policy.majorAbove(), currencies) ? Importance.MAJOR : atLeast,
        standardTemplate,
        null);
  }
}
