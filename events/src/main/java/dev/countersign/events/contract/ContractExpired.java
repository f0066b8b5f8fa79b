package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The term of a contract is over, and nothing renewed it (2.4.3). */
@Told(en = "The contract expired.", zh = "合同期满终止。")
public record ContractExpired(ContractId contractId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
