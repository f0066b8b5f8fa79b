package dev.countersign.command.contract.attachment;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.3.3",
    en = "Whoever attaches a document has stored it before: a hash alone opens no file of others.",
    zh = "添加附件者须先自行存入该文档:仅凭哈希值不能取得他人的文件。")
public record DocumentIsStored(String fileHash, boolean stored) implements Rule {
  @Override
  public boolean holds() {
    return stored;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You have stored no document %s: send it to POST /api/v1/documents first."
            .formatted(fileHash),
        "您未存入文档 %s:请先通过 POST /api/v1/documents 提交。".formatted(fileHash));
  }
}
