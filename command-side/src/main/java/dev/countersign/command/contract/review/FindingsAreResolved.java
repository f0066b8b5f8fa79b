package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "2.4.2",
    en = "A review is closed when no finding is open.",
    zh = "评审意见全部答复后方可结束评审。")
public record FindingsAreResolved(Set<Integer> open) implements Rule {
  @Override
  public boolean holds() {
    return open.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Findings are still open: %s.".formatted(open), "尚有未决评审意见：%s。".formatted(open));
  }
}
