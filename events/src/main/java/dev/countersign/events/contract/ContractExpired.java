package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The term of a contract is over, and nothing renewed it (2.4.3). */
public record ContractExpired(ContractId contractId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
