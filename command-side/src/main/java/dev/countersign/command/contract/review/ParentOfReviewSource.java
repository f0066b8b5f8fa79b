package dev.countersign.command.contract.review;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.register.ContractRegister;
import org.springframework.stereotype.Component;

@Component
class ParentOfReviewSource implements FactSource<RequestReview, Parent> {
  private final ContractRegister contracts;

  ParentOfReviewSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Parent load(RequestReview command, CommandContext context) {
    return Parent.of(command.contractId(), contracts);
  }
}
