package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(en = "Rescheduling leads to another date.", zh = "改期须改为另一日期。")
public record CloseDateChanges(@Nullable LocalDate from, LocalDate to) implements Rule {
  @Override
  public boolean holds() {
    return !to.equals(from);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The expected close date is that already.", "预计成交日期没有变化。");
  }
}
