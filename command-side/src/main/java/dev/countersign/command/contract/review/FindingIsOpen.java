package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(section = "2.4.2", en = "A finding is resolved once.", zh = "评审意见只能答复一次。")
public record FindingIsOpen(int finding, Set<Integer> open) implements Rule {
  @Override
  public boolean holds() {
    return open.contains(finding);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "There is no open finding %d.".formatted(finding), "没有编号为 %d 的未决评审意见。".formatted(finding));
  }
}
