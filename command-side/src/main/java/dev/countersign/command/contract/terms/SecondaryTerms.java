package dev.countersign.command.contract.terms;

import dev.countersign.command.Rule;
import dev.countersign.command.contract.drafting.ParentIsInForceOrCompleted;
import dev.countersign.command.contract.drafting.ParentIsOfTheCustomer;
import dev.countersign.command.contract.review.ParentIsNamed;
import dev.countersign.command.contract.review.ReviewIsClosed;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import java.util.Objects;

/** A secondary sales contract adds to another one, and is reviewed first (2.4.2). */
public record SecondaryTerms(boolean hasParent) implements Terms {
  static final SecondaryTerms NONE_YET = new SecondaryTerms(false);

  @Override
  public void checkSubmission(Submission submission) {
    Rule.check(new ParentIsNamed(hasParent));
    ParentContract parent = submission.parent();
    Rule.check(
        new ParentIsOfTheCustomer(
            parent.customerId(), Objects.requireNonNull(parent.parentCustomerId())),
        new ParentIsInForceOrCompleted(Objects.requireNonNull(parent.phase())),
        new ReviewIsClosed(submission.review().isClosed()));
  }

  @Override
  public Terms after(ContractEvent event) {
    return switch (event) {
      case ParentLinked _ -> new SecondaryTerms(true);
      case ParentUnlinked _ -> NONE_YET;
      default -> this;
    };
  }
}
