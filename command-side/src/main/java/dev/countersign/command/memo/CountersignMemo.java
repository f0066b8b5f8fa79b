package dev.countersign.command.memo;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.MemoId;
import dev.countersign.events.Personal;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that a party signed the memo (III.3). */
@Intention(
    path = "memos/{memoId}/countersign",
    summary = "Countersign a memo for a party",
    zh = "会签备忘录",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {PartyCountersignsOnce.class, MakerDoesNotCountersign.class})
public record CountersignMemo(
    @TargetAggregateIdentifier MemoId memoId,
    Party party,
    @Personal @NotBlank @Size(max = 200) String signatory,
    @Nullable LocalDate effectiveDate)
    implements Command {}
