package dev.countersign.events.branch;

import dev.countersign.events.BranchId;
import dev.countersign.events.Founding;
import java.time.LocalDate;

/** A branch began to operate (6). The code is part of contract numbers. */
public record BranchLaunched(BranchId branchId, String name, LocalDate effectiveDate)
    implements BranchEvent, Founding {
  @Override
  public BranchId founded() {
    return branchId;
  }
}
