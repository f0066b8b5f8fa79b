package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;

/**
 * A version of a row of {@code contract_archive.contract_version}: the sequence of the contract's
 * newest event, which commands are decided on.
 */
record ContractVersion(@Key ContractId contractId, long version) {}
