package dev.countersign.command.template;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/** What was drafted was drafted on what was in force: a template changes from today on. */
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
