package dev.countersign.command.contract.drafting;

import dev.countersign.command.Intention;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.employee.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Writes the first draft of a contract; the amount is its written total. Whether it is standard
 * follows from the template that it names (2.3.3).
 */
@Intention(
    path = "contracts",
    summary = "Draft a contract",
    zh = "起草合同",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {
      TemplateVersionIsPublished.class,
      TemplateIsOfTheType.class,
      LinesAreInOneCurrency.class,
      TaxIsToldOfAllLinesOrNone.class,
      TaxRatesAreThoseOfThePolicy.class,
      AmountIsPositive.class,
      AmountIsTheSumOfTheLines.class,
      LinesNameDefinedProducts.class,
      OpportunityIsOfTheCustomer.class,
      OpportunityIsNotLost.class,
      OpportunityLeadsToOneContract.class
    })
public record DraftContract(
    @TargetAggregateIdentifier ContractId contractId,
    ContractType type,
    BranchId branchId,
    CustomerId customerId,
    @Nullable OpportunityId opportunityId,
    @NotBlank @Size(max = 300) String title,
    @Nullable TemplateId templateId,
    @NotBlank @Size(max = 50) String templateVersion,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid DraftLine> lines,
    Money amount,
    @Nullable LocalDate effectiveDate)
    implements Draft {}
