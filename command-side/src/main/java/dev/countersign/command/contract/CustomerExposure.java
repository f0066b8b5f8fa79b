package dev.countersign.command.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A fact: the customer's other contracts that are in approval or were approved. While a submission
 * holds it, no other contract of this customer is submitted.
 */
public record CustomerExposure(List<Other> others) {
  /** One other contract, by the date on which it was approved or else submitted. */
  public record Other(ContractId contractId, Money amount, LocalDate date) {}

  /** Those on or after a date. */
  List<Other> since(LocalDate date) {
    return others.stream().filter(other -> !other.date().isBefore(date)).toList();
  }
}
