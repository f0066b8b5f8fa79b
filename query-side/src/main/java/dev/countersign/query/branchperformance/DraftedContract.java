package dev.countersign.query.branchperformance;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Line;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;

/** A version of a row of {@code branch_performance.contract_draft}: what will count when signed. */
@RecordBuilder
record DraftedContract(@Key ContractId contractId, BranchId branchId, List<Line> lines)
    implements DraftedContractBuilder.With {}
