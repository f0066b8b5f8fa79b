package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "What lies in the archive or is lent from it is borrowed and returned, not handed on.",
    zh = "在档或自档案借出的正本只能借阅与归还,不得转交。")
public record OriginalIsOutsideTheArchive(int original, boolean inArchive, boolean lent)
    implements Rule {
  @Override
  public boolean holds() {
    return !inArchive && !lent;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        lent
            ? "Original %d is lent: record its return.".formatted(original)
            : "Original %d lies in the archive: borrow it.".formatted(original),
        lent ? "第 %d 份正本已借出:请登记归还。".formatted(original) : "第 %d 份正本已归档:请办理借阅。".formatted(original));
  }
}
