package dev.countersign.events.authority;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import java.time.LocalDate;
import java.util.List;

/**
 * Its licence names another legal representative, or other branches sign as the entity (2.4.1).
 *
 * @param branchIds all branches that sign as it from now on
 */
public record SigningEntityChanged(
    SigningEntityId signingEntityId,
    EmployeeId legalRepresentativeId,
    List<BranchId> branchIds,
    LocalDate effectiveDate)
    implements SigningEntityEvent {
  /** Keeps a copy. */
  public SigningEntityChanged {
    branchIds = List.copyOf(branchIds);
  }
}
