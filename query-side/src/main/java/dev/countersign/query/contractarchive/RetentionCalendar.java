package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.approval.Importance;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "retention",
    summary = "Until when originals are retained",
    zh = "正本保管期限",
    description =
        "Contracts that have ended and whose originals are not destroyed, by the last day of their retention; those that stay for ever come last and have none.",
    zhDescription = "已终止且正本未销毁的合同，按保管期限届满日排序；永久保管的排在最后。")
record RetentionCalendar(
    @Nullable String branchId,
    @Filter(value = "The retention ends on this date or before.", zh = "保管期限于此日期或之前届满。")
        @Nullable LocalDate endsTo,
    LocalDate asOf)
    implements ListQuery<RetentionCalendar.Retained> {
  @Override
  public Order order() {
    return Order.by("retain_until", "date", "contract_id");
  }

  /**
   * A contract, whether its retention was over on the business date, and what stands against its
   * destruction or for it.
   */
  record Retained(
      ContractId contractId,
      @Nullable String number,
      String title,
      BranchId branchId,
      CustomerId customerId,
      @Nullable Importance importance,
      LocalDate retentionBegun,
      @Nullable LocalDate retainUntil,
      boolean over,
      @Nullable LocalDate disputeSince,
      @Nullable LocalDate destructionProposedOn,
      @Nullable LocalDate destructionApprovedOn,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
