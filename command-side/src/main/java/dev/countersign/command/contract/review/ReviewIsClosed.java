package dev.countersign.command.contract.review;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** What is submitted was reviewed as it is: a later edit wants another review (2.4.2). */
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
