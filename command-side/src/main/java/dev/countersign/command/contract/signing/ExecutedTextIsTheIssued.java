package dev.countersign.command.contract.signing;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** What is signed and sealed is what was issued, to the last byte (3.3). */
public record ExecutedTextIsTheIssued(String executed, String issued) implements Rule {
  @Override
  public boolean holds() {
    return executed.equals(issued);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The executed document has the SHA-256 %s, but %s was issued: have the issued document executed."
            .formatted(executed, issued),
        "所签署文件的 SHA-256 为 %s,而出具的是 %s:请签署已出具的文本。".formatted(executed, issued));
  }
}
