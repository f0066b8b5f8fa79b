package dev.countersign.command.contract.approval;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.command.contract.terms.ParentContract;
import dev.countersign.events.ContractId;
import org.springframework.stereotype.Component;

/** What was in force when it was linked may have ended since. */
@Component
class ParentOfSubmissionSource implements FactSource<SubmitForApproval, ParentContract> {
  private final ContractRegister contracts;

  ParentOfSubmissionSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public ParentContract load(SubmitForApproval command, CommandContext context) {
    ContractRow contract = contracts.row(command.contractId());
    ContractId parent = contract.parentId();
    return parent == null
        ? ParentContract.none(contract.customerId())
        : ParentContract.of(contract.customerId(), contracts.row(parent));
  }
}
