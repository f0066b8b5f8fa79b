package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import org.springframework.stereotype.Component;

@Component
class ParentSource implements FactSource<LinkParent, Parent> {
  private final ContractRegister contracts;

  ParentSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Parent load(LinkParent command, CommandContext context) {
    ContractRow parent = contracts.row(command.parentId());
    return new Parent(parent.customerId(), parent.phase());
  }
}
