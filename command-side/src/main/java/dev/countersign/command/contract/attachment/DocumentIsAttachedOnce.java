package dev.countersign.command.contract.attachment;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "2.3.3",
    en = "A document is attached to a contract once.",
    zh = "同一文档在一份合同中只能添加一次。")
public record DocumentIsAttachedOnce(String fileHash, Set<String> attached) implements Rule {
  /** Keeps a copy. */
  public DocumentIsAttachedOnce {
    attached = Set.copyOf(attached);
  }

  @Override
  public boolean holds() {
    return !attached.contains(fileHash);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The document %s is attached already.".formatted(fileHash),
        "文档 %s 已是该合同的附件。".formatted(fileHash));
  }
}
