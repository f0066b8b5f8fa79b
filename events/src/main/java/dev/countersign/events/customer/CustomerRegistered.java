package dev.countersign.events.customer;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Founding;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A customer was registered by a branch (2.1); the unified social credit code, where given, is
 * unique.
 */
public record CustomerRegistered(
    CustomerId customerId,
    String name,
    @Nullable String creditCode,
    BranchId branchId,
    @Nullable String sector,
    @Nullable String country,
    LocalDate effectiveDate)
    implements CustomerEvent, Founding {
  @Override
  public CustomerId founded() {
    return customerId;
  }
}
