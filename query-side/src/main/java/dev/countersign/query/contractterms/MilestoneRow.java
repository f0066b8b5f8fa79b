package dev.countersign.query.contractterms;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;

/** A version of a row of {@code contract_terms.milestone}: by when it gets how far. */
record MilestoneRow(
    @Key ContractId contractId, @Key String stage, BranchId branchId, LocalDate dueOn) {}
