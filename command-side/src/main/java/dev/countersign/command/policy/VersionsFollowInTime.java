package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;

/** A later version never takes effect before the one that it replaces. */
public record VersionsFollowInTime(LocalDate previous, LocalDate effectiveFrom) implements Rule {
  @Override
  public boolean holds() {
    return !effectiveFrom.isBefore(previous);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The latest version takes effect on %s: choose that day or a later one."
            .formatted(previous),
        "最新版本自 %s 起生效:请选择该日或之后的日期。".formatted(previous));
  }
}
