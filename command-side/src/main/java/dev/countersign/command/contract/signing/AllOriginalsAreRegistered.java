package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "A contract comes into force when it is known where all its originals are.",
    zh = "所有正本的去向均已登记后,合同方可生效。")
public record AllOriginalsAreRegistered(int registered, int sealed) implements Rule {
  @Override
  public boolean holds() {
    return registered == sealed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%d of %d originals are registered: register the others first."
            .formatted(registered, sealed),
        "%2$d 份正本中只登记了 %1$d 份:请先登记其余正本。".formatted(registered, sealed));
  }
}
