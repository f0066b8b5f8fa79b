package dev.countersign.command.employee;

import dev.countersign.command.Delegation;
import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Only a delegation that was not taken back and has days left can be taken back.
 *
 * @param delegation null: there is none of that number, or no longer
 */
@Demands(
    en = "Only a delegation that was not taken back and has days left can be taken back.",
    zh = "只有未被撤回且尚有剩余日期的委托才能撤回。")
public record RevokedDelegationStands(int number, @Nullable Delegation delegation, LocalDate today)
    implements Rule {
  @Override
  public boolean holds() {
    return delegation != null && !delegation.lastDay().isBefore(today);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You have no delegation %d with days left.".formatted(number),
        "您没有编号为 %d 且尚未到期的授权。".formatted(number));
  }
}
