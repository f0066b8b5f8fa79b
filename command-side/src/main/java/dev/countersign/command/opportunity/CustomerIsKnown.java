package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

/** Only a known customer can decide for us. */
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
