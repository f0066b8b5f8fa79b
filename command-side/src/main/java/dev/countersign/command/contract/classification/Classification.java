package dev.countersign.command.contract.classification;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.events.Event;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractClassified;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractReclassified;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** The importance of a contract: what people said, and after submission what was decided by it. */
public final class Classification {
  private ContractPhase phase = ContractPhase.DRAFT;
  // What people said, which the next submission does not go below.
  private Importance said = Importance.GENERAL;
  private Importance current = Importance.GENERAL;
  @AggregateMember private final Steps steps = new Steps();

  /** What it is at least, when it is submitted. */
  public Importance importance() {
    return said;
  }

  @CommandHandler
  void classify(ClassifyContract command, CommandContext context) {
    Rule.check(new ClassificationRaises(said, command.importance()));
    apply(
        new ContractClassified(
            command.contractId(),
            command.importance(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void reclassify(ReclassifyContract command, CommandContext context) {
    boolean isDraft = phase == ContractPhase.DRAFT;
    Importance before = isDraft ? said : current;
    Rule.check(
        new ImportanceChanges(before, command.importance()),
        new ImportanceIsLoweredInTheDraft(isDraft, before, command.importance()));
    apply(
        new ContractReclassified(
            command.contractId(),
            before,
            command.importance(),
            command.reason(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @EventSourcingHandler
  void on(Event event) {
    phase = phase.after(event);
    switch (event) {
      case ContractClassified e -> say(e.importance());
      case ContractReclassified e -> say(e.toImportance());
      case SubmittedForApproval e ->
          current = Objects.requireNonNullElse(e.basis().importance(), current);
      default -> {}
    }
  }

  private void say(Importance importance) {
    said = importance;
    current = importance;
  }
}
