package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "A file is compared once; another result needs another file.",
    zh = "一份文件只比对一次;结果不同须另登记文件。")
public record SignedFileIsAttestedOnce(boolean attested) implements Rule {
  @Override
  public boolean holds() {
    return !attested;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("This file is attested already: register a better one.", "该文件已比对:请登记新的文件。");
  }
}
