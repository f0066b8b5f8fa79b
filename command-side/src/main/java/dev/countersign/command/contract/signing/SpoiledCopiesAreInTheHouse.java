package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "Only copies that are here can be made useless: those sent out come back first.",
    zh = "只能将在手的文本作废:已寄出的须先收回。")
public record SpoiledCopiesAreInTheHouse(int copies, int inTheHouse) implements Rule {
  @Override
  public boolean holds() {
    return copies <= inTheHouse;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only %d copies are in the house: %d cannot be spoiled.".formatted(inTheHouse, copies),
        "在手文本仅 %d 份,不能作废 %d 份。".formatted(inTheHouse, copies));
  }
}
