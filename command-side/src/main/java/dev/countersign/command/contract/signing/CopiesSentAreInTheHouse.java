package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "Only copies that are here can be sent.", zh = "只能寄送在手的文本。")
public record CopiesSentAreInTheHouse(int copies, int inTheHouse) implements Rule {
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
        "Only %d copies are in the house: no more can be sent, not %d."
            .formatted(inTheHouse, copies),
        "在手文本仅 %d 份,不能寄送 %d 份。".formatted(inTheHouse, copies));
  }
}
