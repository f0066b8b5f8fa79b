package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import org.springframework.stereotype.Component;

@Component
class ParentSource implements FactSource<LinkParent, Parent> {
  private final ContractRegister contracts;

  ParentSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Parent load(LinkParent command, CommandContext context) {
    return Parent.of(contracts.row(command.parentId()));
  }
}
