package dev.countersign.command.contract.signing;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** A file is compared once; another result needs another file. */
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
