package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Comparison;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "3.3",
    en = "Who finds deviations names them, and who finds none has none to name.",
    zh = "有差异的须写明差异,无差异的不写。")
public record DeviationsAreNamed(Comparison result, @Nullable String deviations) implements Rule {
  @Override
  public boolean holds() {
    return (result == Comparison.DEVIATING) == (deviations != null);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give deviations where the result is DEVIATING, and only there.",
        "仅当结果为 DEVIATING 时须提供 deviations。");
  }
}
