package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** Given up before it had a number (3.2). */
@Told(en = "The contract was voided: {reason}.", zh = "合同作废：{reason}。")
public record ContractVoided(ContractId contractId, String reason, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
