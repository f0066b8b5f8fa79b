package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

@Demands(
    section = "3.3",
    en =
        "The file of an executed contract shows signatures and seals, so it is not the text that was approved or issued.",
    zh = "签署文件载有签字和印章,故不同于批准或出具的文本。")
public record SignedFileIsAnotherFile(String fileHash, List<String> texts) implements Rule {
  @Override
  public boolean holds() {
    return !texts.contains(fileHash);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s is the text without signatures and seals: register the file that shows them."
            .formatted(fileHash),
        "%s 是未签字盖章的文本:请登记签署后的文件。".formatted(fileHash));
  }
}
