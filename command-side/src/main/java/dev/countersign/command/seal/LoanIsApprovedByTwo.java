package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "Two approve that a seal leaves the house.", zh = "印章外借须经两人批准。")
public record LoanIsApprovedByTwo(int approvals) implements Rule {
  private static final int NEEDED = 2;

  @Override
  public boolean holds() {
    return approvals >= NEEDED;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%d of %d have approved this loan.".formatted(approvals, NEEDED),
        "该外借须由 %2$d 人批准,现有 %1$d 人。".formatted(approvals, NEEDED));
  }
}
