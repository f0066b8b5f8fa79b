package dev.countersign.command.contract.register;

import dev.countersign.events.ContractId;
import java.util.Optional;

/** Where the rows of the register are. */
interface StoredContracts {
  Optional<ContractRow> findById(String contractId);

  ContractRow save(ContractRow row);

  /** The row; fails for a contract that was never drafted. */
  default ContractRow demand(ContractId id) {
    return findById(id.value())
        .orElseThrow(() -> new IllegalStateException("Not in the register: " + id));
  }
}
