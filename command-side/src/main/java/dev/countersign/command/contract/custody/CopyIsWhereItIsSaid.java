package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "Originals are registered where the copies are: here, or with the customer who kept them.",
    zh = "正本按文本所在登记:在我方,或由客户留存。")
public record CopyIsWhereItIsSaid(int registered, int copies) implements Rule {
  @Override
  public boolean holds() {
    return registered < copies;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "All %d copies that are there are registered: others are still to come back, or are elsewhere."
            .formatted(copies),
        "该处的 %d 份均已登记:其余尚未收回或在他处。".formatted(copies));
  }
}
