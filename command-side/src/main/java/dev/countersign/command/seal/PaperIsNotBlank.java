package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.ContractId;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "3.3",
    en =
        "No seal on blank paper: what is sealed is named by its hash, or by the contract that it is about.",
    zh = "不得在空白纸上用印:所盖文件须有哈希值或所涉合同。")
public record PaperIsNotBlank(@Nullable String documentHash, @Nullable ContractId contractId)
    implements Rule {
  @Override
  public boolean holds() {
    return documentHash != null || contractId != null;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "No seal on blank paper: give the documentHash of what is sealed, or the contractId that it is about.",
        "不得在空白纸上用印:请提供所盖文件的 documentHash,或所涉合同的 contractId。");
  }
}
