package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

@Demands(en = "Only a known customer can decide for us.", zh = "只有已知的客户才能决定选择我们。")
public record CustomerIsKnown(@Nullable CustomerId customerId) implements Rule {
  @Override
  public boolean holds() {
    return customerId != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Name the customer first: identify-customer.", "请先确定客户：identify-customer。");
  }
}
