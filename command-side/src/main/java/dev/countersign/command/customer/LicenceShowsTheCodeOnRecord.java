package dev.countersign.command.customer;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.1",
    en =
        "Whoever verifies a customer reads its credit code on the licence: it is the one on record, or there is none.",
    zh = "核实客户须查看营业执照上的统一社会信用代码:须与登记的代码一致,或两者均无。")
public record LicenceShowsTheCodeOnRecord(@Nullable String onTheLicence, @Nullable String onRecord)
    implements Rule {
  @Override
  public boolean holds() {
    return Objects.equals(onTheLicence, onRecord);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The credit code is not that on the record of the customer: find out which of them is wrong.",
        "信用代码与该客户登记的不一致:请查明何者有误。");
  }
}
