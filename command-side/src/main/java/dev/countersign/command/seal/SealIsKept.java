package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * Only a seal that somebody keeps is handed over (3.3).
 *
 * @param keeper null: nobody
 */
@Demands(
    section = "3.3",
    en = "Only a seal that somebody keeps is handed over.",
    zh = "只有已有保管人的印章才能移交。")
public record SealIsKept(@Nullable EmployeeId keeper) implements Rule {
  @Override
  public boolean holds() {
    return keeper != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Nobody keeps this seal.", "该印章没有保管人。");
  }
}
