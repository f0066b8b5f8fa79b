package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * The seal keeper sealed as many copies as the policy wants originals (3.3), while seals were
 * recorded without signatures.
 */
@Told(en = "{copies} copies were sealed.", zh = "盖章 {copies} 份。")
public record SealUsed(
    ContractId contractId,
    String seal,
    EmployeeId keeperId,
    int copies,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
