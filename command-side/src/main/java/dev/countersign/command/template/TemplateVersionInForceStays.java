package dev.countersign.command.template;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/**
 * Or else the same day would have two.
 *
 * @param since the first day of the version in force
 */
@Demands(
    section = "3.1",
    en = "A version that has come into force stays so for its first day.",
    zh = "已生效的范本版本在其生效当日不得被替换。")
public record TemplateVersionInForceStays(LocalDate since, LocalDate effectiveFrom)
    implements Rule {
  @Override
  public boolean holds() {
    return effectiveFrom.isAfter(since);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A version is in force since %s and stays so for that day: choose a later one."
            .formatted(since),
        "自 %s 起已有版本生效,当日不得再被替换:请选择之后的日期。".formatted(since));
  }
}
