package dev.countersign.command.contract.terms;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** A term of whose end the house is reminded so many days before. */
record RenewalReminder(ContractId contractId, LocalDate to, int days) {
  /** One for each reminder of each term. */
  String name() {
    return "%s/%s/%d".formatted(contractId, to, days);
  }
}
