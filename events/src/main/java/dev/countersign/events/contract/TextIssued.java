package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * The approved text was issued with its number, which is what the sides execute (3.3).
 *
 * @param procedure by which the issued text comes of the number and the approved text
 * @param approvedHash the SHA-256 of the approved text
 * @param issuedHash the SHA-256 of the issued text
 */
@Told(en = "The text was issued with the number {number}.", zh = "出具带编号 {number} 的合同文本。")
public record TextIssued(
    ContractId contractId,
    String procedure,
    String number,
    String approvedHash,
    String issuedHash,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
