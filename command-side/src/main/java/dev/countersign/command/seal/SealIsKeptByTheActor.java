package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

/**
 * Only who keeps the seal, or stands in for the keeper, uses and lends it (3.3).
 *
 * @param keepers the keeper and the stand-in; empty: it has none
 */
@Demands(
    section = "3.3",
    en = "Only who keeps the seal, or stands in for the keeper, uses and lends it.",
    zh = "只有保管人或代管人可以使用和借出印章。")
public record SealIsKeptByTheActor(EmployeeId actor, List<EmployeeId> keepers) implements Rule {
  /** Keeps a copy. */
  public SealIsKeptByTheActor {
    keepers = List.copyOf(keepers);
  }

  @Override
  public boolean holds() {
    return keepers.contains(actor);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You neither keep this seal nor stand in for its keeper.", "您不是该印章的保管人或代管人。");
  }
}
