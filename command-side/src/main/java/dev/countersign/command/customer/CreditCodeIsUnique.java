package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.1",
    en = "One unified social credit code (统一社会信用代码), one customer record.",
    zh = "一个统一社会信用代码只对应一个客户。")
public record CreditCodeIsUnique(String creditCode, boolean free) implements Rule {
  @Override
  public boolean holds() {
    return free;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A customer with the credit code %s is registered already.".formatted(creditCode),
        "统一社会信用代码为 %s 的客户已登记。".formatted(creditCode));
  }
}
