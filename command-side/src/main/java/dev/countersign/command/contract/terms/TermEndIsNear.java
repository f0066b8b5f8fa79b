package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.3",
    en = "A reminder is of the term as it is, once, and not after notice was given.",
    zh = "仅就现行期限提醒，每次一回；已发出终止通知的不再提醒。")
public record TermEndIsNear(boolean isDue) implements Rule {
  @Override
  public boolean holds() {
    return isDue;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "There is nothing to remind of: the term ends on another day, or later, or notice was given, or it was reminded of.",
        "无须提醒：期限已变更、尚未临近、已提醒或已发出终止通知。");
  }
}
