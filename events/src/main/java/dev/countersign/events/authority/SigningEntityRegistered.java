package dev.countersign.events.authority;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Founding;
import dev.countersign.events.SigningEntityId;
import java.time.LocalDate;
import java.util.List;

/**
 * One of our legal entities can be party to contracts (2.4.1).
 *
 * @param branchIds the branches that sign as it; any other, such as an office, signs nothing
 */
public record SigningEntityRegistered(
    SigningEntityId signingEntityId,
    String name,
    String creditCode,
    EmployeeId legalRepresentativeId,
    List<BranchId> branchIds,
    LocalDate effectiveDate)
    implements SigningEntityEvent, Founding {
  /** Keeps a copy. */
  public SigningEntityRegistered {
    branchIds = List.copyOf(branchIds);
  }

  @Override
  public SigningEntityId founded() {
    return signingEntityId;
  }
}
