package dev.countersign.command.contract.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.1",
    en =
        "Above an amount of the policy it was verified who the customer is, with licence, signatory and credit, before the contract is submitted, and not too long ago.",
    zh = "超过政策规定金额的合同,提交前须已核实客户主体(执照、签约人授权、资信),且在有效期内。")
public record CounterpartyIsVerified(
    boolean isNeeded, @Nullable LocalDate verifiedUntil, LocalDate today) implements Rule {
  @Override
  public boolean holds() {
    return !isNeeded || (verifiedUntil != null && !verifiedUntil.isBefore(today));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return verifiedUntil == null
        ? new Refusal(
            "A contract of this size needs a verified customer: ask legal or finance to verify it.",
            "此金额的合同须先核实客户:请法务或财务核实。")
        : new Refusal(
            "What was verified of the customer was valid until %s: ask legal or finance to verify it again."
                .formatted(verifiedUntil),
            "客户的核实结果有效至 %s:请法务或财务重新核实。".formatted(verifiedUntil));
  }
}
