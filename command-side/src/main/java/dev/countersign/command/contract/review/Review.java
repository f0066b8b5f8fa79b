package dev.countersign.command.contract.review;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.PersonBroughtInIsAnApprover;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEdit;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.ReviewClosed;
import dev.countersign.events.contract.ReviewRequested;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** The review of one secondary sales contract by others, before it is submitted (2.4.2). */
public final class Review {
  private boolean secondary;
  private BranchId branchId;
  private final Set<EmployeeId> makers = new HashSet<>();
  private int round;
  private List<EmployeeId> reviewers = List.of();
  private int findings;
  private final Set<Integer> open = new TreeSet<>();
  private boolean closed;
  @AggregateMember private final Steps steps = new Steps();

  /** None yet; the event of the draft comes right after. */
  @SuppressWarnings("NullAway.Init")
  public Review() {}

  /** Whether the contract was found settled as it is now. */
  public boolean isClosed() {
    return closed;
  }

  @CommandHandler
  void request(
      RequestReview command,
      CommandContext context,
      Parent parent,
      SellingTeam team,
      ApprovalTerms terms) {
    Rule.check(
        new TypeIsReviewed(secondary),
        new ParentIsNamed(parent.isNamed()),
        new ReviewerIsOutsideTheSellingTeam(command.reviewerIds(), makers),
        new ReviewerIsOutsideTheSellingTeam(command.reviewerIds(), team.members()));
    for (EmployeeId reviewer : command.reviewerIds()) {
      Rule.check(
          new PersonBroughtInIsAnApprover(reviewer, terms.staff().roleAt(reviewer, branchId)));
    }
    apply(
        new ReviewRequested(
            command.contractId(),
            round + 1,
            command.reviewerIds(),
            command.delta().stream().map(ScopeDelta::change).toList(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void find(RecordFinding command, CommandContext context) {
    EmployeeId reviewer = reviewer(context);
    apply(
        new FindingRecorded(
            command.contractId(),
            findings + 1,
            command.severity(),
            command.text(),
            reviewer,
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void resolve(ResolveFinding command, CommandContext context) {
    Rule.check(new FindingIsOpen(command.finding(), open));
    apply(
        new FindingResolved(
            command.contractId(),
            command.finding(),
            command.resolution(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void close(CloseReview command, CommandContext context) {
    EmployeeId reviewer = reviewer(context);
    Rule.check(new FindingsAreResolved(open));
    apply(
        new ReviewClosed(
            command.contractId(),
            round,
            reviewer,
            context.effective(command.effectiveDate(), steps.latest())));
  }

  /** Whoever acts, having been asked, and having written nothing in it since. */
  private EmployeeId reviewer(CommandContext context) {
    EmployeeId reviewer = context.actor().employeeId();
    Rule.check(
        new ReviewerWasAsked(reviewer, reviewers),
        new ReviewerIsOutsideTheSellingTeam(List.of(reviewer), makers));
    return reviewer;
  }

  @EventSourcingHandler
  void on(ContractDrafted event) {
    secondary = event.type() == ContractType.SECONDARY_SALES;
    branchId = event.branchId();
    makers.add(event.makerId());
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    if (event instanceof ContractEdit edit) {
      makers.add(edit.editor());
      closed = false;
    }
    switch (event) {
      case ReviewRequested e -> {
        round = e.round();
        reviewers = e.reviewerIds();
        closed = false;
      }
      case FindingRecorded e -> {
        findings = e.finding();
        open.add(e.finding());
      }
      case FindingResolved e -> open.remove(e.finding());
      case ReviewClosed _ -> closed = true;
      default -> {}
    }
  }
}
