package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Holder;

@Demands(
    section = "3.3",
    en = "An original is handed to somebody who does not have it.",
    zh = "正本须交给尚未持有该正本的人。")
public record HolderChanges(int original, Holder fromHolder, Holder toHolder) implements Rule {
  @Override
  public boolean holds() {
    return !fromHolder.equals(toHolder);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is with that holder already.".formatted(original),
        "第 %d 份正本已由该持有人保管。".formatted(original));
  }
}
