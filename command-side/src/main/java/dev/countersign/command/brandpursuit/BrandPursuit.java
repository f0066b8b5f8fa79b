package dev.countersign.command.brandpursuit;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.approval.Approval;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.Approved;
import dev.countersign.command.contract.approval.AggregatedAmount;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.Money;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.brandpursuit.BrandPursuitConcluded;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.policy.CurrencyPolicy;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

/** A pursuit of a brand operation contract; its agreed scope is a document that is approved. */
@Aggregate
@Approved.As(DocumentKind.BRAND_PURSUIT)
class BrandPursuit extends AggregateRoot implements Approved {
  @AggregateIdentifier private BrandPursuitId id;
  private BranchId branchId;
  private BrandPursuitPhase phase = BrandPursuitPhase.OPEN;
  private int version;
  private Money budget;
  private final Approval approval = new Approval();

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  BrandPursuit() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  BrandPursuit(OpenBrandPursuit command, CommandContext context) {
    apply(
        new BrandPursuitOpened(
            command.pursuitId(),
            command.branchId(),
            command.customerId(),
            command.brand(),
            command.title(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void agree(AgreeBrandScope command, CommandContext context) {
    Rule.check(new BudgetIsPositive(command.budget()));
    boolean submitted =
        phase == BrandPursuitPhase.IN_APPROVAL || phase == BrandPursuitPhase.APPROVED;
    apply(
        new BrandScopeAgreed(
            id,
            version + 1,
            command.scope(),
            command.budget(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate())));
    if (submitted) {
      approval.voidAfterEdit(DocumentId.of(id));
    }
  }

  @CommandHandler
  void submit(
      SubmitBrandPursuit command,
      CommandContext context,
      InForce<CurrencyPolicy> currencies,
      ApprovalTerms route) {
    approval.submit(
        new Approval.Submission(
            DocumentId.of(id),
            branchId,
            command.documentHash(),
            new RouteBasis(
                null,
                AggregatedAmount.of(budget, currencies.policy()),
                List.of(),
                null,
                null,
                null)),
        context,
        route);
  }

  @CommandHandler
  void conclude(ConcludeBrandPursuit command, CommandContext context) {
    apply(new BrandPursuitConcluded(id, command.contractId(), context.today()));
  }

  @EventSourcingHandler
  void on(BrandPursuitOpened event) {
    id = event.pursuitId();
    branchId = event.branchId();
    approval.madeBy(event.ownerId());
  }

  @EventSourcingHandler
  void on(BrandScopeAgreed event) {
    phase = phase.after(event);
    version = event.version();
    budget = event.budget();
    approval.madeBy(event.agreedBy());
  }

  @EventSourcingHandler
  void on(BrandPursuitConcluded event) {
    phase = phase.after(event);
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
  protected BrandPursuitPhase phase() {
    return phase;
  }

  @Override
  protected BranchId branch() {
    return branchId;
  }
}
