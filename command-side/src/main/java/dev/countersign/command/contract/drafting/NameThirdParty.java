package dev.countersign.command.contract.drafting;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.command.customer.CreditCodeIsWellFormed;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ThirdPartyRole;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Names the third party of a contract, a customer or somebody outside of the directory; once
 * submitted, it voids the approvals given (2.3.3).
 */
@Intention(
    path = "contracts/{contractId}/name-third-party",
    summary = "Name the third party of a contract",
    zh = "指定第三方当事人",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      ThirdPartyIsACustomerOrNamed.class,
      CreditCodeIsWellFormed.class,
      PartyAppearsOnce.class,
      ThirdPartyRoleFitsTheType.class
    })
public record NameThirdParty(
    @TargetAggregateIdentifier ContractId contractId,
    ThirdPartyRole role,
    @Nullable CustomerId customerId,
    @Nullable @Size(max = 300) String name,
    @Nullable String creditCode,
    @Nullable LocalDate effectiveDate)
    implements Command {}
