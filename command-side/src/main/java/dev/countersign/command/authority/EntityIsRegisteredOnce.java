package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.1",
    en = "One unified social credit code (统一社会信用代码), one signing entity.",
    zh = "同一统一社会信用代码只登记一个签约主体。")
public record EntityIsRegisteredOnce(String creditCode, boolean free) implements Rule {
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
        "A signing entity with the credit code %s is registered already.".formatted(creditCode),
        "统一社会信用代码为 %s 的签约主体已登记。".formatted(creditCode));
  }
}
