package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The contract is in force. */
@Told(en = "The contract is in force.", zh = "合同生效。")
public record ContractActivated(ContractId contractId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
