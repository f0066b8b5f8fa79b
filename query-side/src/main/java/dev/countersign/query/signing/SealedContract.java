package dev.countersign.query.signing;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;

/** A row of {@code signing.contract}: of which branch a contract is that will be sealed. */
record SealedContract(@Key ContractId contractId, BranchId branchId) {}
