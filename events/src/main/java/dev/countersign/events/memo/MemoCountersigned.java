package dev.countersign.events.memo;

import dev.countersign.events.MemoId;
import dev.countersign.events.Personal;
import dev.countersign.events.Told;
import dev.countersign.events.contract.Party;
import java.time.LocalDate;

/** One party signed the memo. */
@Told(en = "{party} signed the memo.", zh = "{party} 方签署备忘录。")
public record MemoCountersigned(
    MemoId memoId, Party party, @Personal String signatory, LocalDate effectiveDate)
    implements MemoEvent {}
