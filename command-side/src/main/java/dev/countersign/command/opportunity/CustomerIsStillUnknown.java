package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

@Demands(en = "The customer is named once.", zh = "客户只确认一次。")
public record CustomerIsStillUnknown(@Nullable CustomerId known) implements Rule {
  @Override
  public boolean holds() {
    return known == null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The customer of this opportunity is known already.", "该商机的客户已确定。");
  }
}
