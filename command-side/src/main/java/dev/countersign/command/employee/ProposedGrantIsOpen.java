package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Only a proposed grant that waits is decided: neither one that was, nor one that nobody confirmed
 * in its days.
 *
 * @param proposal null: there is none of that number, or no longer
 */
@Demands(
    en = "Only a proposed grant that waits is decided, and only in its days.",
    zh = "只有在期限内且尚待确认的授权提议才能作出决定。")
record ProposedGrantIsOpen(int number, @Nullable ProposedGrant proposal, LocalDate today)
    implements Rule {
  @Override
  public boolean holds() {
    return proposal != null && proposal.isOpen(today);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "No proposal %d waits for this employee: it was decided, or nobody confirmed it in time."
            .formatted(number),
        "该员工没有编号为 %d 的待确认提议:已有决定,或已逾期未确认。".formatted(number));
  }
}
