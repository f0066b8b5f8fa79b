package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * A version of a row of {@code contract_archive.consignment}: copies that were sent to be
 * countersigned. What comes back is of the oldest that is not complete.
 *
 * @param outstanding how many of them have neither come back nor are known to stay
 */
@RecordBuilder
record Consignment(
    @Key ContractId contractId,
    @Key int consignment,
    BranchId branchId,
    int copies,
    int outstanding,
    String courier,
    LocalDate sentOn,
    LocalDate dueOn)
    implements ConsignmentBuilder.With {}
