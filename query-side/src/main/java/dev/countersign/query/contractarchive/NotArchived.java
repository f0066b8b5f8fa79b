package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "not-archived",
    summary = "Originals not archived in time",
    zh = "逾期未归档的正本",
    description =
        "Contracts whose originals of ours should have been in the archive before the business date `asOf` and are not all there, with how many are not registered or in somebody's hands.",
    zhDescription = "截至 `asOf` 应已归档而仍有正本未登记或仍在经办人手中的合同。")
record NotArchived(@Nullable String branchId, LocalDate asOf)
    implements ListQuery<NotArchived.Late> {
  @Override
  public Order order() {
    return Order.by("archive_due", "date", "contract_id");
  }

  /**
   * A contract, how many days of the calendar it is late, and by what; what is handed over waits
   * for the archive.
   */
  record Late(
      ContractId contractId,
      @Nullable String number,
      String title,
      BranchId branchId,
      CustomerId customerId,
      LocalDate signedOn,
      LocalDate archiveDue,
      int daysOver,
      int unregistered,
      int inHands,
      int handedOver,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
