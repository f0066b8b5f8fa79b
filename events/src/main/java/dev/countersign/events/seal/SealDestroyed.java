package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Ending;
import dev.countersign.events.SealId;
import java.time.LocalDate;
import java.util.List;

/** The seal was destroyed before two witnesses (3.3). */
public record SealDestroyed(
    SealId sealId, List<EmployeeId> witnessIds, EmployeeId destroyedBy, LocalDate effectiveDate)
    implements SealEvent, Ending {
  /** Keeps a copy. */
  public SealDestroyed {
    witnessIds = List.copyOf(witnessIds);
  }

  @Override
  public SealId ended() {
    return sealId;
  }
}
