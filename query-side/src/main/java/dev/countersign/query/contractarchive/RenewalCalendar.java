package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.Party;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "renewals",
    summary = "When the terms of service contracts end",
    zh = "服务合同续约日历",
    description =
        "Service contracts that are signed and have not ended, by the last day of their term.",
    zhDescription = "已签字且未终止的服务合同，按服务期限届满日排序。")
record RenewalCalendar(
    @Nullable String branchId,
    @Filter(value = "The term ends on this date or later.", zh = "服务期限于此日期或之后届满。")
        @Nullable LocalDate endsFrom,
    @Filter(value = "The term ends on this date or before.", zh = "服务期限于此日期或之前届满。")
        @Nullable LocalDate endsTo,
    @Filter(value = "Whether a party gave notice.", zh = "是否已发出终止通知。") @Nullable Boolean notice)
    implements ListQuery<RenewalCalendar.Ending> {
  @Override
  public Order order() {
    return Order.by("service_to", "date", "contract_id");
  }

  /**
   * A contract and its term.
   *
   * @param serviceTo the last day of its term
   * @param noticeUntil the last day on which a party can say that the contract ends with its term
   */
  record Ending(
      ContractId contractId,
      @Nullable String number,
      String title,
      BranchId branchId,
      CustomerId customerId,
      ContractPhase phase,
      LocalDate serviceFrom,
      LocalDate serviceTo,
      boolean renewsTacitly,
      LocalDate noticeUntil,
      @Nullable LocalDate noticeOn,
      @Nullable Party noticeBy,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
