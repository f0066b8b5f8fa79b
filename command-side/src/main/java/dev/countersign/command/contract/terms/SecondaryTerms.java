package dev.countersign.command.contract.terms;

import dev.countersign.command.Rule;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.drafting.ParentIsInForceOrCompleted;
import dev.countersign.command.contract.drafting.ParentIsOfTheCustomer;
import dev.countersign.command.contract.review.ParentIsNamed;
import dev.countersign.command.contract.review.ReviewIsClosed;
import dev.countersign.events.contract.ContractEvent;

/** A secondary sales contract adds to another one, and is reviewed first (2.4.2). */
record SecondaryTerms() implements Terms {
  @Override
  public void checkSubmission(Submission submission) {
    Parent parent = submission.parent();
    Rule.check(new ParentIsNamed(parent.isNamed()));
    Rule.check(
        new ParentIsOfTheCustomer(submission.customerId(), parent.customerId()),
        new ParentIsInForceOrCompleted(parent.phase()),
        new ReviewIsClosed(submission.review().isClosed()));
  }

  @Override
  public Terms after(ContractEvent event) {
    return this;
  }
}
