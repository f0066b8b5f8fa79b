package dev.countersign.command.contract.drafting;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.TemplateId;
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

/** Changes the text or the lines; once submitted, it voids the approvals given (2.3.3, 2.4.1). */
@Intention(
    path = "contracts/{contractId}/revise-draft",
    summary = "Revise a draft, voiding approvals given to an earlier version",
    zh = "修改合同草稿",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TemplateVersionIsPublished.class,
      TemplateIsOfTheType.class,
      LinesAreInOneCurrency.class,
      TaxIsToldOfAllLinesOrNone.class,
      TaxRatesAreThoseOfThePolicy.class,
      AmountIsPositive.class,
      AmountIsTheSumOfTheLines.class,
      LinesNameDefinedProducts.class
    })
public record ReviseDraft(
    @TargetAggregateIdentifier ContractId contractId,
    @NotBlank @Size(max = 300) String title,
    @Nullable TemplateId templateId,
    @NotBlank @Size(max = 50) String templateVersion,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid DraftLine> lines,
    Money amount,
    @Nullable LocalDate effectiveDate)
    implements Draft {}
