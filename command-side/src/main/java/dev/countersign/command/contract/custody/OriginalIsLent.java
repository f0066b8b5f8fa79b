package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "Only what is lent comes back.", zh = "只有已借出的正本才能归还。")
public record OriginalIsLent(int original, boolean lent) implements Rule {
  @Override
  public boolean holds() {
    return lent;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is not lent.".formatted(original), "第 %d 份正本未借出。".formatted(original));
  }
}
