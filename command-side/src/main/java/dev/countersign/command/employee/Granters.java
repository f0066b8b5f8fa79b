package dev.countersign.command.employee;

import dev.countersign.events.EmployeeId;
import java.util.Set;

/**
 * A fact: who lets others act.
 *
 * @param present who may grant roles at this moment
 * @param everConfirming who could ever confirm a grant, whether or not they still can
 */
public record Granters(Set<EmployeeId> present, Set<EmployeeId> everConfirming) {
  /** Keeps copies. */
  public Granters {
    present = Set.copyOf(present);
    everConfirming = Set.copyOf(everConfirming);
  }

  /**
   * Whether nobody else has ever been there to confirm what this person grants. Once somebody was,
   * it is never so again: whoever gets rid of the other is not alone by that.
   */
  boolean isAlone(EmployeeId granter) {
    return everConfirming.stream().allMatch(granter::equals);
  }
}
