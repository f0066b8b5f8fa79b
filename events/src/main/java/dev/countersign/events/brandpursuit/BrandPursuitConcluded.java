package dev.countersign.events.brandpursuit;

import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The approved pursuit led to a contract, so that its approval is used (2.2.5). */
@Told(en = "The brand pursuit {pursuitId} led to it.", zh = "品牌运作项目 {pursuitId} 转为本合同。")
public record BrandPursuitConcluded(
    BrandPursuitId pursuitId, ContractId contractId, LocalDate effectiveDate)
    implements BrandPursuitEvent {}
