package dev.countersign.command.memo;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.MemoId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Writes down a change of scope of a signed contract (III.3). */
@Intention(
    path = "contracts/{contractId}/memos",
    summary = "Draft a memo to a contract",
    zh = "起草备忘录",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {
      ContractIsSigned.class,
      PriceChangeNamesItsAmendment.class,
      EffectiveDateFollowsThePrevious.class
    })
public record DraftMemo(
    @TargetAggregateIdentifier MemoId memoId,
    ContractId contractId,
    @NotBlank @Size(max = 300) String title,
    @NotBlank @Size(max = 10000) String content,
    boolean changesPrice,
    @Nullable @Size(max = 100) String amendmentReference,
    @Nullable LocalDate effectiveDate)
    implements MemoOfAContract {}
