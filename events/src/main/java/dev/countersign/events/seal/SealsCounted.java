package dev.countersign.events.seal;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.StockTakeId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All seals of a branch, or of headquarters, were looked for (3.3).
 *
 * @param branchId null: headquarters
 * @param nextDue when they are to be counted again, at the latest
 */
public record SealsCounted(
    StockTakeId stockTakeId,
    @Nullable BranchId branchId,
    List<SealId> present,
    List<SealId> missing,
    LocalDate nextDue,
    EmployeeId countedBy,
    LocalDate effectiveDate)
    implements StockTakeEvent {
  /** Keeps a copy. */
  public SealsCounted {
    present = List.copyOf(present);
    missing = List.copyOf(missing);
  }
}
