package dev.countersign.command.opportunity;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Opens an opportunity (2.3.1), in the first stage unless another is named; the customer may still
 * be unknown.
 */
@Intention(
    path = "opportunities",
    summary = "Open an opportunity",
    zh = "新建商机",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {
      StageExists.class,
      AmountIsNotNegative.class,
      OwnerBelongsToTheBranch.class,
      CloseIsNotBeforeOpening.class
    })
public record OpenOpportunity(
    @TargetAggregateIdentifier OpportunityId opportunityId,
    BranchId branchId,
    @Nullable CustomerId customerId,
    ProductId productId,
    EmployeeId ownerId,
    @Nullable String stage,
    Money amount,
    @Nullable LocalDate expectedClose,
    @Nullable LocalDate effectiveDate)
    implements Command {}
