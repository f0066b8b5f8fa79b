package dev.countersign.command.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.approval.Approval;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.Approved;
import dev.countersign.events.BranchId;
import dev.countersign.events.PolicyId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.policy.PolicyPhase;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.policy.PolicyVersionPublished;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One kind of policy, in all its versions; another version is a document that is approved. */
@Aggregate
@Approved.As(DocumentKind.POLICY)
class Policy extends AggregateRoot implements Approved {
  @AggregateIdentifier private PolicyId id;
  private int version;
  private PolicyPhase phase = PolicyPhase.SETTLED;
  private final Approval approval = new Approval();
  private @Nullable PolicyVersionProposed proposed;
  // The first days of all versions that came or still can come into force.
  private final NavigableSet<LocalDate> firstDays = new TreeSet<>();

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Policy() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Policy(EstablishPolicy command) {
    int number = 0;
    for (PolicyVersion first : command.versions()) {
      Rule.check(new VersionIsOfThePolicy(command.policyId(), first.policy()));
      PolicyRules.check(first.policy());
      number++;
      apply(
          new PolicyVersionPublished(
              command.policyId(), number, first.effectiveFrom(), first.policy()));
    }
  }

  @CommandHandler
  void propose(
      ProposePolicy command, CommandContext context, HouseCurrency currency, ApprovalTerms terms) {
    Rule.check(
        new VersionIsOfThePolicy(id, command.policy()),
        new VersionIsNotRetroactive(context.today(), command.effectiveFrom()),
        new VersionIsNotFarAhead(context.today(), command.effectiveFrom()),
        new VersionInForceStays(inForceSince(context.today()), command.effectiveFrom()));
    PolicyRules.check(command.policy());
    Rule.check(new ThresholdsFitTheCurrency(command.policy(), currency));
    PolicyVersionProposed proposal =
        new PolicyVersionProposed(
            id,
            version + 1,
            command.effectiveFrom(),
            command.policy(),
            command.reason(),
            context.actor().employeeId());
    apply(proposal);
    approval.submit(
        new Approval.Submission(
            DocumentId.of(id), null, ProposalHash.of(proposal), RouteBasis.of(id.value())),
        context,
        terms);
  }

  @Override
  public void whenApproved(DocumentApproved event, CommandContext context) {
    PolicyVersionProposed proposal = Objects.requireNonNull(proposed);
    LocalDate today = context.today();
    LocalDate first = firstDays.contains(today) ? today.plusDays(1) : today;
    LocalDate wanted = proposal.effectiveFrom();
    apply(
        new PolicyVersionPublished(
            id, proposal.version(), wanted.isBefore(first) ? first : wanted, proposal.policy()));
  }

  private LocalDate inForceSince(LocalDate today) {
    return Objects.requireNonNullElse(firstDays.floor(today), LocalDate.MIN);
  }

  @EventSourcingHandler
  void on(PolicyVersionPublished event) {
    id = event.policyId();
    version = event.version();
    firstDays.tailSet(event.effectiveFrom()).clear();
    firstDays.add(event.effectiveFrom());
  }

  @EventSourcingHandler
  void on(PolicyVersionProposed event) {
    proposed = event;
    approval.madeBy(event.proposedBy());
  }

  @EventSourcingHandler
  void on(ApprovalEvent event) {
    phase = phase.after(event);
    approval.on(event);
  }

  @Override
  public Approval approval() {
    return approval;
  }

  @Override
  protected PolicyPhase phase() {
    return phase;
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
