package dev.countersign.events.contract;

import dev.countersign.events.EmployeeId;

/**
 * A change of what is approved: its editor is a maker of the contract from then on, and the
 * approvals that were given are void.
 */
public interface ContractEdit {
  /** Who changed it. */
  EmployeeId editor();
}
