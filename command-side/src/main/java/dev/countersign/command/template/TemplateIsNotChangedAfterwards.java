package dev.countersign.command.template;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

@Demands(
    section = "3.1",
    en =
        "A template changes from today on, since what was drafted was drafted on what was in force.",
    zh = "范本变更自当日或之后生效,不得追溯。")
public record TemplateIsNotChangedAfterwards(LocalDate today, LocalDate from) implements Rule {
  @Override
  public boolean holds() {
    return !from.isBefore(today);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A template cannot change for days that have passed: choose %s or a later day."
            .formatted(today),
        "范本不得追溯变更:请选择 %s 或之后的日期。".formatted(today));
  }
}
