package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "What comes back, or is kept by the customer, was sent.",
    zh = "收回或由客户留存的,须是已寄出的文本。")
public record CopiesBackWereSent(int copies, int outstanding) implements Rule {
  @Override
  public boolean holds() {
    return copies >= 1 && copies <= outstanding;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%d copies are still to come back: say how many of them came or were kept, not %d."
            .formatted(outstanding, copies),
        "尚有 %d 份未收回:收回与留存合计应为其中若干份,而不是 %d 份。".formatted(outstanding, copies));
  }
}
