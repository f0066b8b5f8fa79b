package dev.countersign.command.contract.review;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Finds that all findings are settled, so that the contract can be submitted (2.4.2). */
@Intention(
    path = "contracts/{contractId}/close-review",
    summary = "Close the review",
    zh = "结束评审",
    roles = {
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN
    },
    phases = {"IN_REVIEW"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      ReviewerWasAsked.class,
      ReviewerIsOutsideTheSellingTeam.class,
      FindingsAreResolved.class
    })
public record CloseReview(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
