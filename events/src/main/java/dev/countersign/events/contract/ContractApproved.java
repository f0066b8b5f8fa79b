package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** Every step of the route approved this document. */
public record ContractApproved(
    ContractId contractId,
    int round,
    String documentHash,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent {}
