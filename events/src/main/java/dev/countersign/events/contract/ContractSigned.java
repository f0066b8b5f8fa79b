package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Both parties have signed; distribution of the originals is due. Told of contracts whose seals
 * were recorded later; {@link ContractExecuted} tells both.
 */
@Told(en = "Both parties have signed.", zh = "双方均已签字。")
public record ContractSigned(
    ContractId contractId,
    Money amount,
    LocalDate distributionDue,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
