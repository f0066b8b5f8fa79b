package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/**
 * A document is urged a few times a day at most, as the policy says (2.4.1).
 *
 * @param today how often it was urged on this business date
 */
@Demands(
    section = "2.4.1",
    en = "A document is urged a few times a day at most, as the policy says.",
    zh = "单据每日催办次数以制度规定为限。")
public record UrgesAreLimited(int today, int limit) implements Rule {
  @Override
  public boolean holds() {
    return today < limit;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "This document was urged %d times today; the policy allows %d.".formatted(today, limit),
        "该文件今日已催办 %d 次;政策规定每日最多 %d 次。".formatted(today, limit));
  }
}
