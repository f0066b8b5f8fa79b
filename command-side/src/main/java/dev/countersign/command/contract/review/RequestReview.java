package dev.countersign.command.contract.review;

import dev.countersign.command.AcrossBranches;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.command.approval.PersonBroughtInIsAnApprover;
import dev.countersign.command.contract.drafting.ParentCommand;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Has others read a secondary sales contract, with what it changes in the scope of its parent;
 * asked again, others take over (2.4.2).
 */
@Intention(
    path = "contracts/{contractId}/request-review",
    summary = "Request the review of a secondary sales contract",
    zh = "提请评审",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeIsReviewed.class,
      ParentIsNamed.class,
      ReviewerIsOutsideTheSellingTeam.class,
      PersonBroughtInIsAnApprover.class
    })
public record RequestReview(
    @TargetAggregateIdentifier ContractId contractId,
    @AcrossBranches @NotEmpty @Size(max = 10) List<@NotNull EmployeeId> reviewerIds,
    @NotEmpty @Size(max = 200) List<@NotNull @Valid ScopeDelta> delta,
    @Nullable LocalDate effectiveDate)
    implements ParentCommand {}
