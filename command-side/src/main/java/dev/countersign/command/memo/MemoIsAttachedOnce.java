package dev.countersign.command.memo;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(en = "A memo becomes part of its contract once.", zh = "备忘录只附入合同一次。")
public record MemoIsAttachedOnce(boolean attached) implements Rule {
  @Override
  public boolean holds() {
    return !attached;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("This memo is part of its contract already.", "该备忘录已附入合同。");
  }
}
