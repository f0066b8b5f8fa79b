package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ThirdParty;

@Demands(
    section = "2.3.3",
    en = "The third party is a customer, or has a name and a credit code: one of both.",
    zh = "第三方当事人须为已登记客户,或注明名称与统一社会信用代码,两者择一。")
public record ThirdPartyIsACustomerOrNamed(ThirdParty thirdParty) implements Rule {
  @Override
  public boolean holds() {
    boolean outside = thirdParty.customerId() == null;
    return (thirdParty.name() != null) == outside && (thirdParty.creditCode() != null) == outside;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Say which customer the third party is, or its name and credit code, and not both.",
        "请填写第三方所对应的客户,或其名称与统一社会信用代码,两者择一。");
  }
}
