package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import dev.countersign.events.approval.Importance;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The contract has ended, and its originals are retained (3.3).
 *
 * @param retainUntil the last day on which they may not be destroyed; null: they never may
 */
@Told(en = "Its originals are retained from now on.", zh = "正本开始计算保管期限。")
public record RetentionBegun(
    ContractId contractId,
    Importance importance,
    @Nullable LocalDate retainUntil,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent {}
