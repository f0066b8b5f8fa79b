package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.review.ParentIsNamed;
import dev.countersign.command.contract.review.ReviewIsClosed;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ParentLinked;
import java.time.LocalDate;

/** A secondary sales contract adds to another one, and is reviewed first (2.4.2). */
public record SecondaryTerms(boolean hasParent) implements Terms {
  static final SecondaryTerms NONE_YET = new SecondaryTerms(false);

  /** What it adds to. */
  public ParentLinked link(
      LinkParent command, CommandContext context, ParentContract parent, LocalDate since) {
    Rule.check(new ParentIsOfTheCustomer(parent), new ParentIsInForce(parent.phase()));
    return new ParentLinked(
        command.contractId(),
        command.parentId(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  @Override
  public void checkSubmission(Submission submission) {
    Rule.check(
        new ParentIsNamed(hasParent),
        new ParentIsOfTheCustomer(submission.parent()),
        new ParentIsInForce(submission.parent().phase()),
        new ReviewIsClosed(submission.review().isClosed()));
  }

  @Override
  public SecondaryTerms secondary() {
    return this;
  }

  @Override
  public Terms after(ContractEvent event) {
    return event instanceof ParentLinked ? new SecondaryTerms(true) : this;
  }
}
