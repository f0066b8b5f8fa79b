package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Only an authority that was not revoked and has days left can be revoked.
 *
 * @param authority null: there is none of that number, or no longer
 */
@Demands(
    en = "Only an authority that was not revoked and has days left can be revoked.",
    zh = "只有未被撤销且尚有剩余日期的签约授权才能撤销。")
public record RevokedAuthorityStands(int number, @Nullable Authority authority, LocalDate today)
    implements Rule {
  @Override
  public boolean holds() {
    return authority != null && !authority.lastDay().isBefore(today);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "There is no authority %d with days left.".formatted(number),
        "没有编号为 %d 且尚未到期的授权。".formatted(number));
  }
}
