package dev.countersign.events.memo;

import dev.countersign.events.ContractId;
import dev.countersign.events.MemoId;
import java.time.LocalDate;

/** The memo, signed by both parties, is part of the contract from the effective date. */
public record MemoAttached(MemoId memoId, ContractId contractId, LocalDate effectiveDate)
    implements MemoEvent {}
