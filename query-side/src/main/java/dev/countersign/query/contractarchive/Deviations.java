package dev.countersign.query.contractarchive;

import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.template.Clause;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "deviations",
    summary = "Deviation register",
    zh = "条款偏离登记簿",
    description =
        "What contracts say otherwise than their templates, clause by clause, beside what the"
            + " template says; withdrawn deviations are found at an earlier `knownAt`.",
    zhDescription = "各合同偏离范本的条款内容及范本原文；已撤回的偏离可用较早的 `knownAt` 查询。")
record Deviations(
    @Nullable String branchId,
    @Nullable String contractId,
    @Filter(value = "Only from this template.", zh = "仅此范本。") @Nullable String templateId,
    @Filter(value = "Only from clauses with this number.", zh = "仅此编号的条款。", example = "3")
        @Nullable String clause,
    @Filter(value = "Only in contracts in this phase.", zh = "仅此环节的合同。")
        @Nullable ContractPhase phase)
    implements ListQuery<Deviations.Standing> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /**
   * A deviation that stands.
   *
   * @param text what the contract says
   * @param templateClause what the template says
   */
  record Standing(
      ContractId contractId,
      @Nullable String number,
      String title,
      BranchId branchId,
      ContractPhase phase,
      TemplateId templateId,
      String templateVersion,
      String clause,
      BilingualText text,
      @Nullable Clause templateClause,
      String reason,
      EmployeeId deviatedBy,
      LocalDate deviatedOn,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("deviatedBy") @Nullable String deviatedByName) {}
}
