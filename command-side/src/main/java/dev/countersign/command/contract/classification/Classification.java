package dev.countersign.command.contract.classification;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractClassified;
import dev.countersign.events.contract.ContractReclassified;
import java.time.LocalDate;
import java.util.Objects;

/** The importance of a contract: what people said, and after submission what was decided by it. */
public final class Classification {
  // What people said, which the next submission does not go below.
  private Importance said = Importance.GENERAL;
  private Importance current = Importance.GENERAL;

  /** More than before. */
  public ContractClassified classify(
      ClassifyContract command, CommandContext context, LocalDate since) {
    Rule.check(new ClassificationRaises(said, command.importance()));
    return new ContractClassified(
        command.contractId(),
        command.importance(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** Other than before. */
  public ContractReclassified reclassify(
      ReclassifyContract command, CommandContext context, boolean isDraft, LocalDate since) {
    Importance before = isDraft ? said : current;
    Rule.check(
        new ImportanceChanges(before, command.importance()),
        new ImportanceIsLoweredInTheDraft(isDraft, before, command.importance()));
    return new ContractReclassified(
        command.contractId(),
        before,
        command.importance(),
        command.reason(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  /** What it is at least, when it is submitted. */
  public Importance importance() {
    return said;
  }

  /** Evolves. */
  public void on(ContractClassified event) {
    said = event.importance();
    current = said;
  }

  /** Evolves. */
  public void on(ContractReclassified event) {
    said = event.toImportance();
    current = said;
  }

  /** Evolves. */
  public void on(SubmittedForApproval event) {
    current = Objects.requireNonNullElse(event.basis().importance(), current);
  }
}
