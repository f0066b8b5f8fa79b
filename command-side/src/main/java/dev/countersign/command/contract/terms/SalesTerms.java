package dev.countersign.command.contract.terms;

import dev.countersign.events.contract.ContractEvent;

/** A sales and consulting contract is its lines (2.4.1). */
record SalesTerms() implements Terms {
  @Override
  public void checkSubmission(Submission submission) {}

  @Override
  public Terms after(ContractEvent event) {
    return this;
  }
}
