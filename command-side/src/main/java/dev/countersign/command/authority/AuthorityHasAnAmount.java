package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;

@Demands(
    section = "2.4.1",
    en = "An authority says up to which amount, above zero.",
    zh = "签约授权须写明大于零的金额上限。")
public record AuthorityHasAnAmount(Money upTo) implements Rule {
  @Override
  public boolean holds() {
    return upTo.isPositive();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Say up to which amount the authority goes: more than zero.", "请填写授权金额上限,且须大于零。");
  }
}
