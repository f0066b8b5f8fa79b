package dev.countersign.command.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.util.List;

/**
 * A fact: the seals of a branch, or of headquarters, that are neither lost nor destroyed.
 *
 * @param keepers who keeps them
 */
public record SealsToCount(List<SealId> seals, List<EmployeeId> keepers) {
  /** Keeps copies. */
  public SealsToCount {
    seals = List.copyOf(seals);
    keepers = List.copyOf(keepers);
  }
}
