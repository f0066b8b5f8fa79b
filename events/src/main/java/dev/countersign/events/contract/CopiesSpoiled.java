package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Copies of the issued text were spoiled, made useless, and printed anew (3.3).
 *
 * @param copies how many this time
 * @param spoiled how many up to now: so many more than the originals were printed
 */
@Told(en = "{copies} copies were spoiled: {reason}.", zh = "{copies} 份文本作废：{reason}。")
public record CopiesSpoiled(
    ContractId contractId,
    int copies,
    int spoiled,
    Disposal disposal,
    String reason,
    EmployeeId recordedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
