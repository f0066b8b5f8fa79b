package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The contract ended before its time. */
public record ContractTerminated(ContractId contractId, String reason, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
