package dev.countersign.command.approval;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.Repository;

/**
 * Takes the acts of approval to the aggregate of the document, whatever kind it is. A command has
 * one handler on the bus, so that aggregates that share an act cannot handle it themselves.
 */
public final class ApprovalActs {
  private final Function<DocumentKind, Repository<? extends AggregateRoot>> documents;

  /** Finds documents in the repository of their kind; each is of an {@link Approved} aggregate. */
  public ApprovalActs(Function<DocumentKind, Repository<? extends AggregateRoot>> documents) {
    this.documents = documents;
  }

  @CommandHandler
  void handle(ApproveStep command, CommandContext context, ApprovalTerms terms) {
    on(
        command.document(),
        command,
        context,
        document ->
            document
                .approval()
                .approve(command, context, terms)
                .ifPresent(event -> document.whenApproved(event, context)));
  }

  @CommandHandler
  void handle(RejectDocument command, CommandContext context) {
    act(command.document(), command, context, approval -> approval.reject(command, context));
  }

  @CommandHandler
  void handle(ReturnForChange command, CommandContext context) {
    act(
        command.document(),
        command,
        context,
        approval -> approval.returnForChange(command, context));
  }

  @CommandHandler
  void handle(ReturnToStep command, CommandContext context, ApprovalTerms terms) {
    act(
        command.document(),
        command,
        context,
        approval -> approval.returnToStep(command, context, terms));
  }

  @CommandHandler
  void handle(AddApprover command, CommandContext context, ApprovalTerms terms) {
    act(
        command.document(),
        command,
        context,
        approval -> approval.addApprover(command, context, terms));
  }

  @CommandHandler
  void handle(TransferStep command, CommandContext context, ApprovalTerms terms) {
    act(
        command.document(),
        command,
        context,
        approval -> approval.transfer(command, context, terms));
  }

  @CommandHandler
  void handle(WithdrawSubmission command, CommandContext context) {
    act(command.document(), command, context, approval -> approval.withdraw(command, context));
  }

  @CommandHandler
  void handle(CopyDocument command, CommandContext context) {
    act(command.document(), command, context, approval -> approval.copy(command, context));
  }

  @CommandHandler
  void handle(UrgeApproval command, CommandContext context, ApprovalTerms terms) {
    act(command.document(), command, context, approval -> approval.urge(command, context, terms));
  }

  @CommandHandler
  void handle(EscalateApproval command, CommandContext context, ApprovalTerms terms) {
    act(
        command.document(),
        command,
        context,
        approval -> approval.escalate(command, context, terms));
  }

  @CommandHandler
  void handle(LapseApproval command, CommandContext context) {
    act(command.document(), command, context, approval -> approval.lapse(command, context));
  }

  private void act(
      DocumentId document, Command command, CommandContext context, Consumer<Approval> act) {
    on(document, command, context, approved -> act.accept(approved.approval()));
  }

  private void on(
      DocumentId document, Command command, CommandContext context, Consumer<Approved> act) {
    documents
        .apply(document.kind())
        .load(document.toString())
        .execute(
            root -> {
              root.admit(command, context);
              act.accept((Approved) root);
            });
  }
}
