package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says what is paid for what; once submitted, it voids the approvals given (2.4.4). */
@Intention(
    path = "contracts/{contractId}/set-fee-schedule",
    summary = "Set the fee schedule of a brand operation contract",
    zh = "约定费用计划",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasDeliverables.class,
      FeeNamesItsDeliverableOrPeriod.class,
      FeesNameKnownDeliverables.class,
      FeesSumToTheAmount.class
    })
public record SetFeeSchedule(
    @TargetAggregateIdentifier ContractId contractId,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid FeeLine> fees,
    @Nullable LocalDate effectiveDate)
    implements Command {}
