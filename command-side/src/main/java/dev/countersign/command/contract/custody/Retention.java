package dev.countersign.command.contract.custody;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.DestructionApproved;
import dev.countersign.events.contract.DestructionProposed;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.DisputeSettled;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.jspecify.annotations.Nullable;

/** For how long the originals of a contract are kept after its end, and how they go (3.3). */
public final class Retention {
  private Importance importance = Importance.MAJOR;
  private @Nullable LocalDate ended;
  // Contracts that ended before it was written down are retained by the policy of the proposal.
  private boolean begun;
  private @Nullable LocalDate until;
  private @Nullable LocalDate disputeSince;
  private @Nullable EmployeeId proposer;
  private @Nullable LocalDate proposed;
  private @Nullable LocalDate approved;

  /** What a contract that ends now is retained by. */
  public RetentionBegun begin(
      ContractId contract, InForce<ContractPolicy> policy, LocalDate contractEnded) {
    return new RetentionBegun(
        contract,
        importance,
        lastDay(policy.policy(), contractEnded),
        policy.version(),
        contractEnded);
  }

  private @Nullable LocalDate lastDay(ContractPolicy policy, LocalDate from) {
    Integer years = policy.retention().get(importance);
    return years == null ? null : from.plusYears(years);
  }

  /** A dispute that is not settled. */
  public List<OpenItem> open() {
    return disputeSince == null
        ? List.of()
        : List.of(
            new OpenItem(
                "a dispute since %s".formatted(disputeSince), "自 %s 起的争议".formatted(disputeSince)));
  }

  @CommandHandler
  void raise(RaiseDispute command, CommandContext context) {
    Rule.check(new DisputeIsNotOpen(disputeSince != null));
    apply(
        new DisputeRaised(
            command.contractId(), command.subject(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void settle(SettleDispute command, CommandContext context) {
    Rule.check(new DisputeIsOpen(disputeSince != null));
    apply(
        new DisputeSettled(
            command.contractId(),
            command.outcome(),
            context.effective(command.effectiveDate(), Objects.requireNonNull(disputeSince))));
  }

  @CommandHandler
  void propose(ProposeDestruction command, CommandContext context, InForce<ContractPolicy> policy) {
    LocalDate end = Objects.requireNonNull(ended);
    LocalDate on = context.effective(command.effectiveDate(), end);
    Rule.check(
        new RetentionIsOver(on, begun ? until : lastDay(policy.policy(), end)),
        new DisputeIsNotOpen(disputeSince != null));
    apply(
        new DestructionProposed(
            command.contractId(), command.reason(), context.actor().employeeId(), on));
  }

  @CommandHandler
  void approve(ApproveDestruction command, CommandContext context) {
    EmployeeId approver = context.actor().employeeId();
    Rule.check(new DestructionIsProposed(proposer != null));
    Rule.check(new DestructionIsApprovedByAnother(approver, Objects.requireNonNull(proposer)));
    apply(
        new DestructionApproved(
            command.contractId(),
            approver,
            context.effective(command.effectiveDate(), Objects.requireNonNull(proposed))));
  }

  /** Since when the originals may be destroyed. */
  public LocalDate approvedOn() {
    Rule.check(
        new DestructionIsApproved(approved != null), new DisputeIsNotOpen(disputeSince != null));
    return Objects.requireNonNull(approved);
  }

  @EventSourcingHandler
  void on(SubmittedForApproval event) {
    importance = Objects.requireNonNullElse(event.basis().importance(), Importance.MAJOR);
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    switch (event) {
      case ContractExpired e -> ended = e.effectiveDate();
      case ContractCompleted e -> ended = e.effectiveDate();
      case ContractTerminated e -> ended = e.effectiveDate();
      case RetentionBegun e -> {
        begun = true;
        until = e.retainUntil();
      }
      case DisputeRaised e -> disputeSince = e.effectiveDate();
      case DisputeSettled _ -> disputeSince = null;
      case DestructionProposed e -> {
        proposer = e.proposedBy();
        proposed = e.effectiveDate();
        approved = null;
      }
      case DestructionApproved e -> {
        proposer = null;
        approved = e.effectiveDate();
      }
      case OriginalsDestroyed _ -> approved = null;
      default -> {}
    }
  }
}
