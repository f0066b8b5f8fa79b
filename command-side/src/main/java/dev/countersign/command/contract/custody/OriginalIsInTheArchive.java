package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "Only what lies in the archive is lent, so to one borrower at a time.",
    zh = "只有在档的正本才能借出,因此一次只借给一人。")
public record OriginalIsInTheArchive(int original, boolean inArchive) implements Rule {
  @Override
  public boolean holds() {
    return inArchive;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d does not lie in the archive.".formatted(original),
        "第 %d 份正本不在档案室。".formatted(original));
  }
}
