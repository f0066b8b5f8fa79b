package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(en = "Advancing leads to a later stage.", zh = "推进须进到更后的阶段。")
public record StageIsLater(int from, int to) implements Rule {
  @Override
  public boolean holds() {
    return to > from;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Advancing needs a later stage; to go back, use move-back.",
        "推进须选择靠后的阶段；如需退回，请使用 move-back。");
  }
}
