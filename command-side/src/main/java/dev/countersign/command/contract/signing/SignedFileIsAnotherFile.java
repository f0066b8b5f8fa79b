package dev.countersign.command.contract.signing;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

/**
 * The file of an executed contract shows signatures and seals, so it is not the text that was
 * approved or issued.
 */
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
