package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.events.ContractId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was in force when it was linked may have ended since. */
@Component
class ParentSource implements FactSource<ParentCommand, Parent> {
  private final ContractRegister contracts;

  ParentSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Parent load(ParentCommand command, CommandContext context) {
    ContractId parent = parent(command);
    return parent == null ? Parent.NONE : Parent.of(contracts.row(parent));
  }

  private @Nullable ContractId parent(ParentCommand command) {
    return command instanceof LinkParent link
        ? link.parentId()
        : contracts.row(command.contractId()).parentId();
  }
}
