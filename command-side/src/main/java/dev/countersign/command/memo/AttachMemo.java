package dev.countersign.command.memo;

import dev.countersign.command.Intention;
import dev.countersign.events.MemoId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Makes a memo that both parties signed part of its contract (III.3). */
@Intention(
    path = "memos/{memoId}/attach",
    summary = "Attach a memo to its contract",
    zh = "备忘录附入合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {
      ContractIsSigned.class,
      MemoIsAttachedOnce.class,
      BothPartiesHaveCountersigned.class
    })
public record AttachMemo(
    @TargetAggregateIdentifier MemoId memoId, @Nullable LocalDate effectiveDate)
    implements MemoOfAContract {}
