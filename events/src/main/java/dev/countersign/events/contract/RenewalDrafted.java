package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The contract, drafted in this moment, is the renewal of another one (2.4.3). */
public record RenewalDrafted(
    ContractId contractId, ContractId predecessorId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
