package dev.countersign.query.contractterms;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.Severity;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_terms.finding}: what a reviewer found, and what was done.
 */
@RecordBuilder
record FindingRow(
    @Key ContractId contractId,
    @Key int finding,
    BranchId branchId,
    Severity severity,
    String text,
    EmployeeId reviewerId,
    LocalDate foundOn,
    @Nullable String resolution,
    @Nullable EmployeeId resolvedBy,
    @Nullable LocalDate resolvedOn)
    implements FindingRowBuilder.With {}
