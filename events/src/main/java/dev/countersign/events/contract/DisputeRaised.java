package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** There is a dispute about the contract, during which nothing of it is destroyed (3.3). */
@Told(en = "A dispute was raised.", zh = "登记争议。")
public record DisputeRaised(ContractId contractId, String subject, LocalDate effectiveDate)
    implements ContractEvent {}
