package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** A written statement says why an original of a void contract is not recovered (3.2). */
@Told(
    en = "It was stated why original {original} of the void contract was not recovered.",
    zh = "说明作废合同第 {original} 份正本未收回的原因。")
public record OriginalNotRecovered(
    ContractId contractId,
    int original,
    String statement,
    EmployeeId statedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
