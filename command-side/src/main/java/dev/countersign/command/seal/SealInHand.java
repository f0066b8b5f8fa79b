package dev.countersign.command.seal;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.seal.SealPhase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A fact: the seal that is to be used, unchanging until the command is decided.
 *
 * @param phase null: the command names no seal
 * @param keepers the keeper and the stand-in
 * @param branch null: it is of headquarters, or there is none
 */
public record SealInHand(
    @Nullable SealPhase phase,
    @Nullable SigningEntityId entity,
    @Nullable BranchId branch,
    List<EmployeeId> keepers) {
  /** Of a command that names none. */
  public static final SealInHand NONE = new SealInHand(null, null, null, List.of());

  /** Keeps a copy. */
  public SealInHand {
    keepers = List.copyOf(keepers);
  }
}
