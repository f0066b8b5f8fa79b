package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The contract, drafted in this moment, is the renewal of another one (2.4.3). */
@Told(en = "The contract was drafted as the renewal of another.", zh = "作为另一合同的续签起草。")
public record RenewalDrafted(
    ContractId contractId, ContractId predecessorId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
