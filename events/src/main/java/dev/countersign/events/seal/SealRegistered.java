package dev.countersign.events.seal;

import dev.countersign.events.BranchId;
import dev.countersign.events.Founding;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A seal was made and put on record (3.3).
 *
 * @param branchId null: it is used for the whole company
 */
public record SealRegistered(
    SealId sealId,
    SealKind kind,
    String name,
    SigningEntityId signingEntityId,
    @Nullable BranchId branchId,
    LocalDate effectiveDate)
    implements SealEvent, Founding {
  @Override
  public SealId founded() {
    return sealId;
  }
}
