package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "The archive accepts what was handed over to it.",
    zh = "档案室只接收已移交的正本。")
public record OriginalIsHandedOver(int original, boolean handedOver) implements Rule {
  @Override
  public boolean holds() {
    return handedOver;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d was not handed over to the archive.".formatted(original),
        "第 %d 份正本尚未移交。".formatted(original));
  }
}
