package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "Originals are counted from one to the number of sealed copies.",
    zh = "正本自 1 起编号,至盖章份数为止。")
public record OriginalIsOneOfTheSealed(int original, int sealed) implements Rule {
  @Override
  public boolean holds() {
    return original >= 1 && original <= sealed;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "There are originals 1 to %d, not %d.".formatted(sealed, original),
        "正本编号为 1 至 %d,没有 %d。".formatted(sealed, original));
  }
}
