package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.2",
    en = "What is submitted was reviewed as it is: a later edit wants another review.",
    zh = "提交的文本须已按现稿通过评审，其后有修改的须重新评审。")
public record ReviewIsClosed(boolean isClosed) implements Rule {
  @Override
  public boolean holds() {
    return isClosed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract was not reviewed as it is now: request a review, and have it closed.",
        "合同现稿尚未通过评审：请提请评审并结束评审。");
  }
}
