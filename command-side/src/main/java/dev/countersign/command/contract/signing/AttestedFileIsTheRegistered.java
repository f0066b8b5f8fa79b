package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "3.3",
    en = "Attested is the file that is registered, and no other.",
    zh = "比对的须是已登记的签署文件。")
public record AttestedFileIsTheRegistered(String attested, @Nullable String registered)
    implements Rule {
  @Override
  public boolean holds() {
    return attested.equals(registered);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        registered == null
            ? "No signed file is registered: register it first."
            : "The signed file has the SHA-256 %s, not %s.".formatted(registered, attested),
        registered == null
            ? "尚未登记签署文件:请先登记。"
            : "签署文件的 SHA-256 为 %s,而不是 %s。".formatted(registered, attested));
  }
}
