package dev.countersign.command.memo;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.events.ContractId;
import org.springframework.stereotype.Component;

@Component
class MemoContractSource implements FactSource<DraftMemo, MemoContract> {
  private final ContractRegister contracts;

  MemoContractSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public MemoContract load(DraftMemo command, CommandContext context) {
    ContractId contract = command.contractId();
    return new MemoContract(contracts.branch(contract), contracts.phase(contract));
  }
}
