package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The dispute about the contract is over (3.3). */
@Told(en = "The dispute was settled.", zh = "争议了结。")
public record DisputeSettled(ContractId contractId, String outcome, LocalDate effectiveDate)
    implements ContractEvent {}
