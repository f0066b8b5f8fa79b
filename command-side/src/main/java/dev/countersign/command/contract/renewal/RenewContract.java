package dev.countersign.command.contract.renewal;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Intention;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.drafting.AmountIsPositive;
import dev.countersign.command.contract.drafting.AmountIsTheSumOfTheLines;
import dev.countersign.command.contract.drafting.Draft;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.Drafting;
import dev.countersign.command.contract.drafting.Lead;
import dev.countersign.command.contract.drafting.LineProducts;
import dev.countersign.command.contract.drafting.LinesAreInOneCurrency;
import dev.countersign.command.contract.drafting.LinesNameDefinedProducts;
import dev.countersign.command.contract.drafting.TaxIsToldOfAllLinesOrNone;
import dev.countersign.command.contract.drafting.TaxRatesAreThoseOfThePolicy;
import dev.countersign.command.contract.drafting.TemplateIsOfTheType;
import dev.countersign.command.contract.drafting.TemplateText;
import dev.countersign.command.contract.drafting.TemplateVersionIsPublished;
import dev.countersign.command.contract.terms.ServiceTerms;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.command.contract.terms.TacitRenewalHasAClause;
import dev.countersign.command.contract.terms.TacitRenewalHasANoticeWindow;
import dev.countersign.command.contract.terms.TermEndsAfterItBegins;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.RenewalPolicy;
import dev.countersign.events.policy.TaxPolicy;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Drafts the renewal of a service contract: a new contract with a number of its own, for the same
 * customer, whose term follows that of its predecessor (2.4.3).
 */
@Intention(
    path = "contracts/{predecessorId}/renewals",
    summary = "Draft the renewal of a service contract",
    zh = "起草续签合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {
      PredecessorIsAServiceContract.class,
      PredecessorIsInForce.class,
      PredecessorIsRenewedOnce.class,
      TermFollowsThePredecessor.class,
      TermEndsAfterItBegins.class,
      TacitRenewalHasANoticeWindow.class,
      TacitRenewalHasAClause.class,
      LinesAreInOneCurrency.class,
      AmountIsPositive.class,
      AmountIsTheSumOfTheLines.class,
      LinesNameDefinedProducts.class,
      TemplateVersionIsPublished.class,
      TemplateIsOfTheType.class,
      TaxIsToldOfAllLinesOrNone.class,
      TaxRatesAreThoseOfThePolicy.class
    })
public record RenewContract(
    @TargetAggregateIdentifier ContractId contractId,
    ContractId predecessorId,
    @NotBlank @Size(max = 300) String title,
    @Nullable TemplateId templateId,
    @NotBlank @Size(max = 50) String templateVersion,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid DraftLine> lines,
    Money amount,
    LocalDate from,
    LocalDate to,
    boolean renewsTacitly,
    @Min(0) @Max(366) int noticeDays,
    @Nullable @Size(max = 100) String renewalClause,
    @Nullable LocalDate effectiveDate)
    implements Draft {
  /** The draft, what it renews, and its term. */
  public List<Event> events(
      CommandContext context,
      LineProducts products,
      Predecessor predecessor,
      InForce<RenewalPolicy> policy,
      InForce<TaxPolicy> taxes,
      TemplateText text) {
    Rule.check(
        new PredecessorIsAServiceContract(predecessor.type()),
        new PredecessorIsInForce(predecessor.phase()),
        new PredecessorIsRenewedOnce(predecessor.renewal()),
        new TermFollowsThePredecessor(from, predecessor.serviceTo()));
    LocalDate on = context.effective(effectiveDate);
    return List.of(
        Drafting.draft(draft(predecessor), context, products, Lead.NONE, taxes, text),
        new RenewalDrafted(contractId, predecessorId, on),
        ServiceTerms.NONE_YET.set(term(), context, policy, on));
  }

  private DraftContract draft(Predecessor predecessor) {
    return new DraftContract(
        contractId,
        predecessor.type(),
        predecessor.branchId(),
        predecessor.customerId(),
        null,
        title,
        templateId,
        templateVersion,
        lines,
        amount,
        effectiveDate);
  }

  private SetServiceTerm term() {
    return new SetServiceTerm(
        contractId, from, to, renewsTacitly, noticeDays, renewalClause, effectiveDate);
  }
}
