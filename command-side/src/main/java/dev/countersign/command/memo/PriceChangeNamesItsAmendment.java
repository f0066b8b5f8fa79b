package dev.countersign.command.memo;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "III.3",
    en = "A memo that changes the price names the amendment that does so.",
    zh = "变更价格的备忘录须指明相应的补充协议。")
public record PriceChangeNamesItsAmendment(
    boolean changesPrice, @Nullable String amendmentReference) implements Rule {
  @Override
  public boolean holds() {
    return !changesPrice || (amendmentReference != null && !amendmentReference.isBlank());
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A memo that changes the price needs an amendment: give its amendmentReference.",
        "变更价格的备忘录必须注明补充协议编号(amendmentReference)。");
  }
}
