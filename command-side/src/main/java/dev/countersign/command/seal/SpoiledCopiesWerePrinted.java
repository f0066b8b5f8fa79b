package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/**
 * Sealed and spoiled copies together are no more than were printed for that use (3.3).
 *
 * @param open how many are neither sealed nor spoiled; 0 where there was no such use
 */
@Demands(
    section = "3.3",
    en = "Sealed and spoiled copies together are no more than were printed for that use.",
    zh = "用印与作废份数之和不得多于该次打印份数。")
public record SpoiledCopiesWerePrinted(int use, int spoiled, int open) implements Rule {
  @Override
  public boolean holds() {
    return spoiled <= open;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Of use %d only %d printed copies are neither sealed nor spoiled.".formatted(use, open),
        "第 %d 次用印中仅有 %d 份打印件既未用印也未作废。".formatted(use, open));
  }
}
