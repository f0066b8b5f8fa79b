package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/**
 * Whatever was printed was sealed or spoiled, before the seal is used for another paper (3.3).
 *
 * @param use which use of the seal was the last one; 0: none
 */
@Demands(
    section = "3.3",
    en = "Whatever was printed was sealed or spoiled, before the seal is used for another paper.",
    zh = "印章用于下一份文件前,所有打印件须已用印或作废。")
public record CopiesAreAccountedFor(int use, int open) implements Rule {
  @Override
  public boolean holds() {
    return open == 0;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%2$d printed copies of use %1$d were neither sealed nor spoiled: record what became of them first."
            .formatted(use, open),
        "第 %d 次用印尚有 %d 份打印件既未用印也未作废:请先登记去向。".formatted(use, open));
  }
}
