package dev.countersign.events.opportunity;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Founding;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An opportunity was opened (2.3.1); the customer may still be unknown. The probability, in
 * percent, comes from the policy.
 */
public record OpportunityOpened(
    OpportunityId opportunityId,
    BranchId branchId,
    @Nullable CustomerId customerId,
    ProductId productId,
    EmployeeId ownerId,
    String stage,
    int probability,
    Money amount,
    @Nullable LocalDate expectedClose,
    int policyVersion,
    LocalDate effectiveDate)
    implements OpportunityEvent, Founding {
  @Override
  public OpportunityId founded() {
    return opportunityId;
  }
}
