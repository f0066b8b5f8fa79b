package dev.countersign.command.contract;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.approval.Approval;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.Approved;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.command.contract.approval.Counterparty;
import dev.countersign.command.contract.approval.CustomerExposure;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.attachment.Attachments;
import dev.countersign.command.contract.classification.Classification;
import dev.countersign.command.contract.closing.Closing;
import dev.countersign.command.contract.closing.CompleteContract;
import dev.countersign.command.contract.custody.DestroyOriginals;
import dev.countersign.command.contract.custody.Originals;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.Drafting;
import dev.countersign.command.contract.drafting.Lead;
import dev.countersign.command.contract.drafting.LineProducts;
import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.drafting.TemplateText;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.numbering.NextNumber;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.renewal.Predecessor;
import dev.countersign.command.contract.renewal.RenewContract;
import dev.countersign.command.contract.review.Review;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.OurSide;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.signing.Signing;
import dev.countersign.command.contract.terms.LetExpire;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.Submission;
import dev.countersign.command.contract.terms.TypeTerms;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.seal.SealInHand;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEdit;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractReclassified;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.RenewalPolicy;
import dev.countersign.events.policy.TaxPolicy;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A contract: what is decided about it stands in its concerns, each with a state of its own. */
@Aggregate(snapshotTriggerDefinition = "snapshotEveryFiftyEvents")
@Approved.As(DocumentKind.CONTRACT)
class Contract extends AggregateRoot implements Approved {
  // After its number the text is final: only an amendment asks the approvers again.
  private static final Set<ContractPhase> APPROVALS_COUNT =
      EnumSet.of(ContractPhase.IN_APPROVAL, ContractPhase.APPROVED);

  @AggregateIdentifier private ContractId id;
  private BranchId branchId;
  private ContractPhase phase;
  private int changes;
  @AggregateMember private final Drafting drafting = new Drafting();

  @SuppressWarnings("UnusedVariable") // by Axon, which finds its handlers
  @AggregateMember
  private final Attachments attachments = new Attachments();

  @AggregateMember private final Classification classification = new Classification();
  @AggregateMember private final TypeTerms terms = new TypeTerms();
  @AggregateMember private final Review review = new Review();
  private final Approval approval = new Approval();
  private String number = "";
  @AggregateMember private final Signing signing = new Signing();
  @AggregateMember private final Originals originals = new Originals();
  @AggregateMember private final Closing closing = new Closing();

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Contract() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Contract(
      DraftContract command,
      CommandContext context,
      LineProducts products,
      Lead lead,
      InForce<TaxPolicy> taxes,
      TemplateText text) {
    apply(Drafting.draft(command, context, products, lead, taxes, text));
  }

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the events right after
  Contract(
      RenewContract command,
      CommandContext context,
      LineProducts products,
      Predecessor predecessor,
      InForce<RenewalPolicy> policy,
      InForce<TaxPolicy> taxes,
      TemplateText text) {
    command
        .events(context, products, predecessor, policy, taxes, text)
        .forEach(AggregateLifecycle::apply);
  }

  /**
   * Whatever changes what is approved voids the approvals that were given (2.4.1), and whoever
   * decided on less looks at it again (3.1).
   */
  @CommandHandlerInterceptor
  @Nullable Object voidApprovalsAfterChange(Command command, InterceptorChain handling)
      throws Exception {
    int before = changes;
    Object result = handling.proceed();
    if (changes > before && APPROVALS_COUNT.contains(phase)) {
      approval.voidAfterEdit(document());
    }
    return result;
  }

  @CommandHandler
  void setFeeSchedule(SetFeeSchedule command, CommandContext context) {
    apply(terms.set(command, context, drafting.amount()));
  }

  @CommandHandler
  void submit(
      SubmitForApproval command,
      CommandContext context,
      InForce<ContractPolicy> policy,
      InForce<CurrencyPolicy> currencies,
      CustomerExposure exposure,
      Counterparty counterparty,
      Parent parent,
      ApprovalTerms route) {
    terms.checkSubmission(new Submission(drafting.customerId(), drafting.amount(), parent, review));
    RouteBasis basis =
        exposure.basis(
            drafting.type(),
            drafting.amount(),
            drafting.isStandard(),
            classification.importance(),
            policy.policy(),
            currencies.policy(),
            context.today());
    counterparty.check(basis, policy.policy(), currencies.policy(), context.today());
    approval.submit(
        new Approval.Submission(document(), branchId, command.documentHash(), basis),
        context,
        route);
  }

  @CommandHandler
  void allocateNumber(AllocateContractNumber command, CommandContext context, NextNumber next) {
    apply(next.allocatedTo(id, context.today()));
  }

  @CommandHandler
  void voidNumber(VoidContractNumber command, CommandContext context) {
    apply(new ContractNumberVoided(id, number, command.reason(), context.today()));
  }

  @CommandHandler
  void recordExecution(
      RecordExecution command,
      CommandContext context,
      InForce<ContractPolicy> policy,
      InForce<CurrencyPolicy> currencies,
      SealInHand seal,
      SigningEntities entities,
      WorkingDays workingDays) {
    OurSide ours =
        new OurSide(
            branchId, drafting.type(), drafting.amount(), seal, entities, currencies.policy());
    apply(signing.execute(command, context, ours, approval.makers(), approval.approvers(), policy));
    if (signing.isExecutedByAll()) {
      LocalDate executed = signing.lastExecution();
      apply(
          new ContractExecuted(
              id,
              drafting.amount(),
              signing.sealedCopies(),
              workingDays.after(executed, policy.policy().distributionDays()),
              workingDays.after(executed, policy.policy().daysUntilArchived()),
              policy.version(),
              executed));
    }
  }

  @CommandHandler
  void activate(ActivateContract command, CommandContext context) {
    apply(signing.activate(command, context, originals.registered()));
  }

  @CommandHandler
  void letExpire(LetExpire command, CommandContext context, InForce<ContractPolicy> policy) {
    closing.expire(terms.expire(command, context), policy);
  }

  @CommandHandler
  void complete(CompleteContract command, CommandContext context, InForce<ContractPolicy> policy) {
    closing.complete(
        command,
        context,
        policy,
        on -> Stream.concat(originals.open().stream(), terms.open(on).stream()));
  }

  @CommandHandler
  void destroy(DestroyOriginals command, CommandContext context) {
    apply(originals.destroy(command, context, closing.destructionApprovedOn()));
  }

  @EventSourcingHandler
  void on(ContractDrafted event) {
    id = event.contractId();
    branchId = event.branchId();
    phase = ContractPhase.DRAFT;
    approval.madeBy(event.makerId());
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    phase = phase.after(event);
    if (event instanceof ContractEdit edit) {
      changes++;
      approval.madeBy(edit.editor());
    }
    if (event instanceof ContractReclassified) {
      changes++;
    }
    if (event instanceof ContractNumberAllocated allocated) {
      number = allocated.number();
    }
  }

  @EventSourcingHandler
  void on(ApprovalEvent event) {
    phase = phase.after(event);
    approval.on(event);
  }

  private DocumentId document() {
    return DocumentId.of(id);
  }

  @Override
  public Approval approval() {
    return approval;
  }

  /** The steps of its way follow each other, and so do those of each original. */
  @Override
  protected @Nullable LocalDate since() {
    return null;
  }

  @Override
  protected BranchId branch() {
    return branchId;
  }

  @Override
  protected ContractPhase phase() {
    return phase;
  }
}
