package dev.countersign.events.brandpursuit;

import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Founding;
import java.time.LocalDate;

/** Somebody went after the operation of a customer's brand (2.2.5). */
public record BrandPursuitOpened(
    BrandPursuitId pursuitId,
    BranchId branchId,
    CustomerId customerId,
    String brand,
    String title,
    EmployeeId ownerId,
    LocalDate effectiveDate)
    implements BrandPursuitEvent, Founding {
  @Override
  public BrandPursuitId founded() {
    return pursuitId;
  }
}
