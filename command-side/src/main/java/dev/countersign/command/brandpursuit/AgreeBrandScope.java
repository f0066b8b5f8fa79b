package dev.countersign.command.brandpursuit;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.Money;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what was agreed with the customer; once submitted, it voids the approvals given
 * (2.2.5).
 */
@Intention(
    path = "brand-pursuits/{pursuitId}/agree-scope",
    summary = "Agree the scope of a brand operation pursuit",
    zh = "商定品牌运作范围",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"OPEN", "SCOPED", "IN_APPROVAL", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, BudgetIsPositive.class})
public record AgreeBrandScope(
    @TargetAggregateIdentifier BrandPursuitId pursuitId,
    @NotBlank @Size(max = 10000) String scope,
    Money budget,
    @Nullable LocalDate effectiveDate)
    implements Command {}
