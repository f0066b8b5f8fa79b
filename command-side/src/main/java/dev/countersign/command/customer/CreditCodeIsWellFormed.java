package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.jspecify.annotations.Nullable;

@Demands(
    en =
        "A unified social credit code has 18 characters of the set of GB 32100-2015, the last of which checks the others.",
    zh = "统一社会信用代码由 GB 32100-2015 规定的 18 位字符组成,末位为校验码。")
public record CreditCodeIsWellFormed(@Nullable String creditCode) implements Rule {
  private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  @Override
  public boolean holds() {
    if (creditCode == null) {
      return true;
    }
    if (!creditCode.matches("[" + CHARACTERS + "]{18}")) {
      return false;
    }
    int sum = 0;
    int weight = 1;
    for (int i = 0; i < 17; i++) {
      sum += CHARACTERS.indexOf(creditCode.charAt(i)) * weight;
      weight = weight * 3 % 31;
    }
    return CHARACTERS.indexOf(creditCode.charAt(17)) == (31 - sum % 31) % 31;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s is not a unified social credit code: it has 18 characters, the last one is a check character."
            .formatted(creditCode),
        "%s 不是有效的统一社会信用代码:应为 18 位,末位为校验码。".formatted(creditCode));
  }
}
