package dev.countersign.command.contract.approval;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.register.ContractRegister;
import org.springframework.stereotype.Component;

@Component
class ParentOfSubmissionSource implements FactSource<SubmitForApproval, Parent> {
  private final ContractRegister contracts;

  ParentOfSubmissionSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Parent load(SubmitForApproval command, CommandContext context) {
    return Parent.of(command.contractId(), contracts);
  }
}
