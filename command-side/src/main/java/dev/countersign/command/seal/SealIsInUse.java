package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.seal.SealPhase;
import org.jspecify.annotations.Nullable;

/**
 * Only a seal that its keeper has is used: none that is lost, lent out, retired or destroyed (3.3).
 *
 * @param phase null: no seal is named
 */
@Demands(
    section = "3.3",
    en =
        "Only a seal that its keeper has is used: none that is lost, lent out, retired or destroyed.",
    zh = "只能使用保管人手中的印章,遗失、外借、停用或销毁的不得使用。")
public record SealIsInUse(@Nullable SealPhase phase) implements Rule {
  @Override
  public boolean holds() {
    return phase == SealPhase.IN_USE;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The seal is not in use (%s): choose another."
            .formatted(phase == null ? "-" : phase.name()),
        "该印章不可使用(%s):请另选印章。".formatted(phase == null ? "-" : phase.name()));
  }
}
