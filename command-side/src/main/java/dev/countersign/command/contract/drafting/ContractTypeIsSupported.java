package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractType;

@Demands(
    section = "2.4.1, 2.4.3",
    en = "Only types whose own preconditions can be recorded are drafted so far.",
    zh = "目前只能起草其前提条件可被记录的合同类型。")
public record ContractTypeIsSupported(ContractType type) implements Rule {
  @Override
  public boolean holds() {
    return type == ContractType.SALES_AND_CONSULTING || type == ContractType.TECHNICAL_SERVICE;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Contracts of type %s cannot be drafted yet: draft a SALES_AND_CONSULTING or TECHNICAL_SERVICE contract."
            .formatted(type),
        "尚不能起草 %s 类合同:请起草销售和咨询服务合同或技术服务合同。".formatted(type));
  }
}
