package dev.countersign.command.contract.numbering;

import dev.countersign.events.ContractId;
import dev.countersign.events.contract.ContractNumberAllocated;
import java.time.LocalDate;

/**
 * A fact: the next number of a series, taken from it until the transaction ends.
 *
 * @param policyVersion the version of the policy whose template was used
 */
public record NextNumber(String series, int ordinal, String number, int policyVersion) {
  /** The contract gets it. */
  public ContractNumberAllocated allocatedTo(ContractId contract, LocalDate today) {
    return new ContractNumberAllocated(contract, number, series, ordinal, policyVersion, today);
  }
}
