package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Sends copies of the issued text to the customer, to come back signed and sealed (3.3). */
@Intention(
    path = "contracts/{contractId}/send-for-countersigning",
    summary = "Send copies to be countersigned",
    zh = "寄送对方会签",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = "ISSUED",
    refusedBy = {
      CopiesSentAreInTheHouse.class,
      ReturnIsDueAfterTheSending.class,
      EffectiveDateFollowsThePrevious.class
    })
public record SendForCountersigning(
    @TargetAggregateIdentifier ContractId contractId,
    @Min(1) int copies,
    @NotBlank @Size(max = 200) String courier,
    LocalDate dueDate,
    @Nullable LocalDate effectiveDate)
    implements Command {}
