package dev.countersign.query.contractterms;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code contract_terms.deliverable}. */
record DeliverableRow(
    @Key ContractId contractId,
    @Key int deliverable,
    BranchId branchId,
    String description,
    @Nullable LocalDate dueOn) {}
