package dev.countersign.command.contract;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.review.RequestReview;
import org.springframework.stereotype.Component;

/** The contract that one builds on: that which is named, or was. */
@Component
class ParentSource implements FactSource<Command, Parent> {
  private final ContractRegister contracts;

  ParentSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Parent load(Command command, CommandContext context) {
    return switch (command) {
      case LinkParent link -> Parent.of(contracts.row(link.parentId()));
      case RequestReview review -> Parent.of(review.contractId(), contracts);
      case SubmitForApproval submission -> Parent.of(submission.contractId(), contracts);
      default -> throw new IllegalArgumentException("About no parent: " + command.getClass());
    };
  }
}
