package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The number is registered as void, never reused (3.2); the contract is void with it. */
public record ContractNumberVoided(
    ContractId contractId, String number, String reason, LocalDate effectiveDate)
    implements ContractEvent {}
