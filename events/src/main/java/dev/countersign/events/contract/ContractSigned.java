package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import java.time.LocalDate;

/**
 * Both parties have signed; distribution of the originals is due. Told of contracts whose seals
 * were recorded later; {@link ContractExecuted} tells both.
 */
public record ContractSigned(
    ContractId contractId,
    Money amount,
    LocalDate distributionDue,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
