package dev.countersign.events.memo;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.MemoId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A change of scope was written down; one that changes the price names its amendment (III.3). */
@Told(en = "A memo was drafted: {title}.", zh = "起草备忘录：{title}。")
public record MemoDrafted(
    MemoId memoId,
    ContractId contractId,
    BranchId branchId,
    String title,
    String content,
    boolean changesPrice,
    @Nullable String amendmentReference,
    EmployeeId makerId,
    LocalDate effectiveDate)
    implements MemoEvent {}
