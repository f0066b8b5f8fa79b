package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says from when to when the service is given; once submitted, it voids the approvals given
 * (2.4.3).
 */
@Intention(
    path = "contracts/{contractId}/set-service-term",
    summary = "Set the term of a technical service contract",
    zh = "约定服务期限",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasAServiceTerm.class,
      TermEndsAfterItBegins.class,
      TacitRenewalHasANoticeWindow.class,
      TacitRenewalHasAClause.class
    })
public record SetServiceTerm(
    @TargetAggregateIdentifier ContractId contractId,
    LocalDate from,
    LocalDate to,
    boolean renewsTacitly,
    @Min(0) @Max(366) int noticeDays,
    @Nullable @Size(max = 100) String renewalClause,
    @Nullable LocalDate effectiveDate)
    implements Command {}
