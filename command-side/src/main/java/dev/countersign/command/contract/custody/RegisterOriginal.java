package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Registers one of the sealed copies; whoever registers it is its first holder, unless it is one
 * that the customer kept (3.3).
 */
@Intention(
    path = "contracts/{contractId}/register-original",
    summary = "Register an original",
    zh = "登记正本",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED"},
    refusedBy = {
      OriginalIsOneOfTheSealed.class,
      OriginalIsRegisteredOnce.class,
      CopyIsWhereItIsSaid.class,
      EffectiveDateFollowsThePrevious.class
    })
public record RegisterOriginal(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    @Nullable Boolean keptByCustomer,
    @Nullable LocalDate effectiveDate)
    implements Command {}
