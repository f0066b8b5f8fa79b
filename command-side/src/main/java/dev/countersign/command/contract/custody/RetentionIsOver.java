package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "3.3",
    en =
        "Nothing is destroyed before its retention is over, which begins with the end of the contract.",
    zh = "保管期限自合同终止起算,届满前不得销毁正本。")
public record RetentionIsOver(LocalDate date, @Nullable LocalDate retainUntil) implements Rule {
  @Override
  public boolean holds() {
    return retainUntil != null && date.isAfter(retainUntil);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        retainUntil == null
            ? "The originals of this contract are retained for ever."
            : "The originals of this contract are retained until %s.".formatted(retainUntil),
        retainUntil == null ? "该合同正本永久保管。" : "该合同正本保管至 %s。".formatted(retainUntil));
  }
}
