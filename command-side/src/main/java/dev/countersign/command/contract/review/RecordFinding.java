package dev.countersign.command.contract.review;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says what has to be settled before the contract is submitted (2.4.2). */
@Intention(
    path = "contracts/{contractId}/record-finding",
    summary = "Record a finding of the review",
    zh = "登记评审意见",
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
      ReviewerIsOutsideTheSellingTeam.class
    })
public record RecordFinding(
    @TargetAggregateIdentifier ContractId contractId,
    Severity severity,
    @NotBlank @Size(max = 2000) String text,
    @Nullable LocalDate effectiveDate)
    implements Command {}
