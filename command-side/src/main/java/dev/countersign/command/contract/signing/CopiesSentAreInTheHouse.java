package dev.countersign.command.contract.signing;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only copies that are here can be sent (3.3). */
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
