package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** A party said that the contract ends with its term (2.4.3). */
@Told(en = "{party} gave notice.", zh = "{party} 方发出通知。")
public record NoticeGiven(ContractId contractId, Party party, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
