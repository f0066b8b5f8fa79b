package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says for a party that the contract ends with its term (2.4.3). */
@Intention(
    path = "contracts/{contractId}/give-notice",
    summary = "Record that a party gave notice",
    zh = "登记终止通知",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = "ACTIVE",
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasAServiceTerm.class,
      NoticeIsGivenOnce.class,
      NoticeIsInTime.class
    })
public record GiveNotice(
    @TargetAggregateIdentifier ContractId contractId,
    Party party,
    @Nullable LocalDate effectiveDate)
    implements Command {}
