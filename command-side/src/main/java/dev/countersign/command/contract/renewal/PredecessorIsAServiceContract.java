package dev.countersign.command.contract.renewal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractType;

@Demands(
    section = "2.4.3",
    en = "Only technical service contracts are renewed.",
    zh = "仅技术服务合同可以续签。")
public record PredecessorIsAServiceContract(ContractType type) implements Rule {
  @Override
  public boolean holds() {
    return type == ContractType.TECHNICAL_SERVICE;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Only a contract of type TECHNICAL_SERVICE is renewed.", "仅技术服务合同可以续签。");
  }
}
