package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.1",
    en = "What is signed is what was approved, to the last byte.",
    zh = "所签署的文本须与所批准的文本逐字节一致。")
public record SignedHashIsApprovedHash(String signed, String approved) implements Rule {
  @Override
  public boolean holds() {
    return signed.equals(approved);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The signed document has the SHA-256 %s, but %s was approved: have the approved document signed."
            .formatted(signed, approved),
        "所签文件的 SHA-256 为 %s,而批准的是 %s:请签署已批准的文件。".formatted(signed, approved));
  }
}
