package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.3",
    en = "A contract goes on by itself only if there is time to say no.",
    zh = "合同只有在留有拒绝时间时才能自动续展。")
public record TacitRenewalHasANoticeWindow(boolean renewsTacitly, int noticeDays) implements Rule {
  @Override
  public boolean holds() {
    return !renewsTacitly || noticeDays > 0;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A contract that renews tacitly needs days in which notice can be given: noticeDays.",
        "自动续期的合同须约定通知期（noticeDays）。");
  }
}
