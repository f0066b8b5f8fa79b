package dev.countersign.command.contract.numbering;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.ContractPolicy;

@Demands(
    section = "3.2",
    en = "A contract is numbered with the code of its type.",
    zh = "合同以其类型的代码编号。")
public record TypeHasANumberCode(ContractType type, ContractPolicy policy) implements Rule {
  @Override
  public boolean holds() {
    return !policy.numberTemplate().contains("{type}")
        || policy.typeCodes().containsKey(type.name());
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract policy has no number code for %s: ask for a new version of the policy."
            .formatted(type),
        "合同政策没有 %s 类合同的编号代码:请发布新版政策。".formatted(type));
  }
}
