package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The contract is in force. */
public record ContractActivated(ContractId contractId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
