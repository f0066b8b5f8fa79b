package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** There is a dispute about the contract, during which nothing of it is destroyed (3.3). */
public record DisputeRaised(ContractId contractId, String subject, LocalDate effectiveDate)
    implements ContractEvent {}
