package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** Given up before it had a number (3.2). */
public record ContractVoided(ContractId contractId, String reason, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
