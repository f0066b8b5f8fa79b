package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Ends a contract whose term is over (2.4.3). */
@Intention(
    path = "contracts/{contractId}/let-expire",
    summary = "Let a contract expire",
    zh = "合同到期",
    roles = {Role.BRANCH_MANAGER, Role.GENERAL_MANAGER},
    phases = "ACTIVE",
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasAServiceTerm.class,
      TermIsOver.class,
      TermIsNotRenewedTacitly.class
    })
public record LetExpire(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
