package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The number is registered as void, never reused (3.2); the contract is void with it. */
@Told(
    en = "The number {number} was voided, and the contract with it.",
    zh = "合同编号 {number} 作废，合同随之作废。")
public record ContractNumberVoided(
    ContractId contractId, String number, String reason, LocalDate effectiveDate)
    implements ContractEvent {}
