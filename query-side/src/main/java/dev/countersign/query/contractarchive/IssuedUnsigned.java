package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.Party;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "issued-unsigned",
    summary = "Contracts that are issued and not executed by all sides",
    zh = "已出文未签署的合同",
    description =
        "Those whose text was issued by the business date `asOf`, with the sides that have executed"
            + " them; the longest waiting first.",
    zhDescription = "截至 `asOf` 已出具文本而各方尚未全部签署的合同及已签署方，按等待时间排序。")
record IssuedUnsigned(@Nullable String branchId, LocalDate asOf)
    implements ListQuery<IssuedUnsigned.Waiting> {
  @Override
  public Order order() {
    return Order.by("issued_on", "date", "contract_id");
  }

  /**
   * A contract that waits.
   *
   * @param daysWaiting days of the calendar since it was issued
   */
  record Waiting(
      ContractId contractId,
      @Nullable String number,
      String title,
      BranchId branchId,
      CustomerId customerId,
      LocalDate issuedOn,
      String issuedHash,
      List<Party> executedBy,
      int daysWaiting,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
