package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "ended",
    summary = "Contracts by their end",
    zh = "已结束的合同",
    description =
        "Contracts that are completed, terminated or void, by the date of their end, and why; those that an approver rejected are in `contracts?phase=REJECTED`.",
    zhDescription = "已完成、已终止或已作废的合同，按结束日期排序，并注明原因；被驳回的合同见 `contracts?phase=REJECTED`。")
record EndedContracts(
    @Nullable String branchId,
    @Filter(value = "Only those that ended so.", zh = "仅以此方式结束的。") @Nullable ContractPhase phase,
    @Filter(value = "Ended on this date or later.", zh = "此日期或之后结束。") @Nullable LocalDate endedFrom,
    @Filter(value = "Ended on this date or before.", zh = "此日期或之前结束。") @Nullable LocalDate endedTo)
    implements ListQuery<EndedContracts.Ended> {
  @Override
  public Order order() {
    return Order.by("ended_on", "date", "contract_id");
  }

  /**
   * A contract and its end.
   *
   * @param endReason why it ended, or why it is complete with something open
   * @param settlement what was agreed on when it was terminated
   */
  record Ended(
      ContractId contractId,
      @Nullable String number,
      String title,
      ContractType type,
      BranchId branchId,
      CustomerId customerId,
      ContractPhase phase,
      LocalDate endedOn,
      @Nullable String endReason,
      @Nullable String settlement,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
