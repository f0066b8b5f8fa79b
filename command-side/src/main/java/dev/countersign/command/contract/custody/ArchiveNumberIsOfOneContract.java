package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.ContractId;

@Demands(
    section = "3.3",
    en = "An archive number is that of one file, in which the originals of one contract lie.",
    zh = "一个档号对应一个案卷,只存放一份合同的正本。")
public record ArchiveNumberIsOfOneContract(
    String archiveNumber, ContractId contract, ContractId inTheFile) implements Rule {
  @Override
  public boolean holds() {
    return contract.equals(inTheFile);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The archive number %s is that of another contract: take the next free one."
            .formatted(archiveNumber),
        "档号 %s 已用于其他合同:请使用下一个空档号。".formatted(archiveNumber));
  }
}
