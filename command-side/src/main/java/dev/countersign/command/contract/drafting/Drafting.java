package dev.countersign.command.contract.drafting;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.command.customer.CreditCodeIsWellFormed;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.ThirdParty;
import dev.countersign.events.contract.ThirdPartyDropped;
import dev.countersign.events.contract.ThirdPartyNamed;
import dev.countersign.events.policy.TaxPolicy;
import dev.countersign.events.template.Clause;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;

/** What stands in a contract, as its makers wrote it last (2.3.3). */
public final class Drafting {
  private ContractType type;
  private CustomerId customerId;
  private int version;
  private @Nullable TemplateId templateId;
  private String templateVersion;
  private final Set<String> deviations = new HashSet<>();
  private boolean standard;
  private Money amount;
  private @Nullable ContractId parentId;
  private @Nullable ThirdParty thirdParty;
  @AggregateMember private final Steps steps = new Steps();

  /** Nothing yet; the event of the draft comes right after. */
  @SuppressWarnings("NullAway.Init")
  public Drafting() {}

  /** The first draft. */
  public static ContractDrafted draft(
      DraftContract command,
      CommandContext context,
      LineProducts products,
      Lead lead,
      InForce<TaxPolicy> taxes,
      TemplateText text) {
    Rule.check(
        new OpportunityIsOfTheCustomer(lead, command.branchId(), command.customerId()),
        new OpportunityIsNotLost(lead),
        new OpportunityLeadsToOneContract(lead),
        new TemplateVersionIsPublished(command.templateVersion(), text),
        new TemplateIsOfTheType(command.type(), text));
    List<Line> lines = lines(command, products, taxes.policy());
    return new ContractDrafted(
        command.contractId(),
        command.type(),
        command.branchId(),
        command.customerId(),
        command.opportunityId(),
        command.title(),
        command.templateId(),
        command.templateVersion(),
        text.isInForce(),
        lines,
        command.amount(),
        context.actor().employeeId(),
        context.effective(command.effectiveDate()),
        judgedBy(taxes, lines));
  }

  @CommandHandler
  void revise(
      ReviseDraft command,
      CommandContext context,
      LineProducts products,
      InForce<TaxPolicy> taxes,
      TemplateText text) {
    Rule.check(
        new TemplateVersionIsPublished(command.templateVersion(), text),
        new TemplateIsOfTheType(type, text));
    boolean deviates =
        !deviations.isEmpty() && isOn(command.templateId(), command.templateVersion());
    List<Line> lines = lines(command, products, taxes.policy());
    apply(
        new DraftRevised(
            command.contractId(),
            version + 1,
            command.title(),
            command.templateId(),
            command.templateVersion(),
            text.isInForce() && !deviates,
            lines,
            command.amount(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest()),
            judgedBy(taxes, lines)));
  }

  @CommandHandler
  void nameThirdParty(NameThirdParty command, CommandContext context, KnownCustomer known) {
    ThirdParty named =
        new ThirdParty(command.role(), command.customerId(), command.name(), command.creditCode());
    Rule.check(
        new ThirdPartyIsACustomerOrNamed(named),
        new CreditCodeIsWellFormed(named.creditCode()),
        new PartyAppearsOnce(
            customerId, named.customerId() == null ? known.customerId() : named.customerId()),
        new ThirdPartyRoleFitsTheType(named.role(), type));
    apply(
        new ThirdPartyNamed(
            command.contractId(),
            named,
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void dropThirdParty(DropThirdParty command, CommandContext context) {
    Rule.check(new ThirdPartyIsNamed(thirdParty != null));
    apply(
        new ThirdPartyDropped(
            command.contractId(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void linkParent(LinkParent command, CommandContext context, Parent parent) {
    Rule.check(
        new ParentIsInForceOrCompleted(parent.phase()),
        new ParentIsOfTheCustomer(customerId, parent.customerId()));
    apply(
        new ParentLinked(
            command.contractId(),
            command.parentId(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void unlinkParent(UnlinkParent command, CommandContext context) {
    Rule.check(new ParentIsLinked(parentId != null));
    apply(
        new ParentUnlinked(
            command.contractId(),
            Objects.requireNonNull(parentId),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void deviate(DeviateFromClause command, CommandContext context, TemplateText text) {
    Rule.check(new ContractIsOnATemplate(text), new ClauseIsInTheTemplate(command.clause(), text));
    Clause clause = text.clause(command.clause()).orElseThrow();
    Rule.check(
        new ClauseMayBeDeviatedFrom(clause),
        new DeviationChangesTheText(clause, command.text().text()));
    apply(
        new ClauseDeviated(
            command.contractId(),
            version + 1,
            clause.number(),
            command.text().text(),
            command.reason(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void withdraw(WithdrawDeviation command, CommandContext context, TemplateText text) {
    Rule.check(new DeviationStands(command.clause(), deviations));
    apply(
        new DeviationWithdrawn(
            command.contractId(),
            version + 1,
            command.clause(),
            text.isInForce() && deviations.size() == 1,
            command.reason(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  private boolean isOn(@Nullable TemplateId otherId, String otherVersion) {
    return otherVersion.equals(templateVersion) && Objects.equals(otherId, templateId);
  }

  private static List<Line> lines(Draft draft, LineProducts products, TaxPolicy taxes) {
    List<Line> lines = DraftLine.numbered(draft.lines());
    Rule.check(
        new LinesAreInOneCurrency(lines, draft.amount()),
        new TaxIsToldOfAllLinesOrNone(lines),
        new TaxRatesAreThoseOfThePolicy(lines, taxes),
        new AmountIsPositive(draft.amount()),
        new AmountIsTheSumOfTheLines(lines, draft.amount()),
        new LinesNameDefinedProducts(lines, products));
    return lines;
  }

  private static @Nullable Integer judgedBy(InForce<TaxPolicy> taxes, List<Line> lines) {
    return lines.stream().anyMatch(line -> line.tax() != null) ? taxes.version() : null;
  }

  /** With whom it is made. */
  public CustomerId customerId() {
    return customerId;
  }

  /** What kind of contract it is. */
  public ContractType type() {
    return type;
  }

  /** The sum of the lines, gross. */
  public Money amount() {
    return amount;
  }

  /** Whether its text is that of a template that was in force. */
  public boolean isStandard() {
    return standard;
  }

  /** The contract that it builds on; null: none. */
  public @Nullable ContractId parentId() {
    return parentId;
  }

  /** Who is a party beside the company and the customer; null: nobody. */
  public @Nullable ThirdParty thirdParty() {
    return thirdParty;
  }

  @EventSourcingHandler
  void on(ContractDrafted event) {
    type = event.type();
    customerId = event.customerId();
    version = 1;
    take(event.templateId(), event.templateVersion(), event.standardTemplate());
    amount = event.amount();
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    switch (event) {
      case DraftRevised e -> {
        version = e.version();
        take(e.templateId(), e.templateVersion(), e.standardTemplate());
        amount = e.amount();
      }
      case ClauseDeviated e -> {
        version = e.version();
        deviations.add(e.clause());
        standard = false;
      }
      case DeviationWithdrawn e -> {
        version = e.version();
        deviations.remove(e.clause());
        standard = e.standardTemplate();
      }
      case ParentLinked e -> parentId = e.parentId();
      case ParentUnlinked _ -> parentId = null;
      case ThirdPartyNamed e -> thirdParty = e.thirdParty();
      case ThirdPartyDropped _ -> thirdParty = null;
      default -> {}
    }
  }

  /** Before legal published templates, makers said themselves what is standard: that is over. */
  private void take(@Nullable TemplateId template, String ofVersion, boolean isStandard) {
    if (!isOn(template, ofVersion)) {
      deviations.clear();
    }
    templateId = template;
    templateVersion = ofVersion;
    standard = isStandard && template != null;
  }
}
