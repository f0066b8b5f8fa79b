package dev.countersign.events.memo;

import dev.countersign.events.ContractId;
import dev.countersign.events.MemoId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The memo, signed by both parties, is part of the contract from the effective date. */
@Told(en = "The memo became part of the contract.", zh = "备忘录并入合同。")
public record MemoAttached(MemoId memoId, ContractId contractId, LocalDate effectiveDate)
    implements MemoEvent {}
