package dev.countersign.command.contract.attachment;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "2.3.3",
    en = "Only a document that is attached can be detached.",
    zh = "只能移除已添加的附件。")
public record DocumentIsAttached(String fileHash, Set<String> attached) implements Rule {
  /** Keeps a copy. */
  public DocumentIsAttached {
    attached = Set.copyOf(attached);
  }

  @Override
  public boolean holds() {
    return attached.contains(fileHash);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The document %s is not attached to the contract.".formatted(fileHash),
        "文档 %s 不是该合同的附件。".formatted(fileHash));
  }
}
