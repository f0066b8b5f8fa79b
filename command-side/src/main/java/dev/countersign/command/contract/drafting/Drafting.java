package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import java.time.LocalDate;
import java.util.List;

/** What stands in a contract, as its makers wrote it last (2.3.3). */
public final class Drafting {
  private ContractType type;
  private int version;
  private boolean standardTemplate;
  private Money amount;

  /** Nothing yet; the event of the draft comes right after. */
  @SuppressWarnings("NullAway.Init")
  public Drafting() {}

  /** The first draft. */
  public static ContractDrafted draft(
      DraftContract command, CommandContext context, LineProducts products, Lead lead) {
    Rule.check(
        new OpportunityIsOfTheCustomer(lead, command.branchId(), command.customerId()),
        new OpportunityIsNotLost(lead),
        new OpportunityLeadsToOneContract(lead));
    return new ContractDrafted(
        command.contractId(),
        command.type(),
        command.branchId(),
        command.customerId(),
        command.opportunityId(),
        command.title(),
        command.templateVersion(),
        command.standardTemplate(),
        lines(command, products),
        command.amount(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate()));
  }

  /** The next version. */
  public DraftRevised revise(
      ReviseDraft command, CommandContext context, LineProducts products, LocalDate since) {
    return new DraftRevised(
        command.contractId(),
        version + 1,
        command.title(),
        command.templateVersion(),
        command.standardTemplate(),
        lines(command, products),
        command.amount(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate(), since));
  }

  private static List<Line> lines(Draft draft, LineProducts products) {
    List<Line> lines = DraftLine.numbered(draft.lines());
    Rule.check(
        new LinesAreInOneCurrency(lines, draft.amount()),
        new AmountIsPositive(draft.amount()),
        new AmountIsTheSumOfTheLines(lines, draft.amount()),
        new LinesNameDefinedProducts(lines, products));
    return lines;
  }

  /** What kind of contract it is. */
  public ContractType type() {
    return type;
  }

  /** The sum of the lines. */
  public Money amount() {
    return amount;
  }

  /** Whether its text is that of a template. */
  public boolean isOnStandardTemplate() {
    return standardTemplate;
  }

  /** Evolves. */
  public void on(ContractDrafted event) {
    type = event.type();
    version = 1;
    standardTemplate = event.standardTemplate();
    amount = event.amount();
  }

  /** Evolves. */
  public void on(DraftRevised event) {
    version = event.version();
    standardTemplate = event.standardTemplate();
    amount = event.amount();
  }
}
