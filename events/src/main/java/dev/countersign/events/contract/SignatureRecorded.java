package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Personal;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * One party signed the document with this hash (3.3), while signatures were recorded without seals.
 */
@Told(en = "{party} signed.", zh = "{party} 方签字。")
public record SignatureRecorded(
    ContractId contractId,
    Party party,
    @Personal String signatory,
    String documentHash,
    LocalDate effectiveDate)
    implements ContractEvent {}
