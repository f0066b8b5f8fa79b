package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "What is signed and sealed is what was issued, to the last byte.",
    zh = "所签署的须与出具的文本逐字节一致。")
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
