package dev.countersign.command.customer;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** One unified social credit code (统一社会信用代码), one customer record (2.1). */
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
