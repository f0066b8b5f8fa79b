package dev.countersign.query.contractterms;

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
    view = ContractTermsView.class,
    path = "lapsed-services",
    summary = "Service contracts that lapsed and are still served",
    zh = "到期仍在服务的合同",
    description =
        "Service contracts in force whose term was over on the business date `asOf`, and which neither go on by themselves nor are renewed by one in force.",
    zhDescription = "截至业务日期 `asOf` 服务期限已届满、既未自动续期也未由生效合同续签、但尚未终止的服务合同。")
record LapsedServices(@Nullable String branchId, LocalDate asOf)
    implements ListQuery<LapsedServices.Lapsed> {
  @Override
  public Order order() {
    return Order.by("service_to", "date", "contract_id");
  }

  /**
   * A contract whose term is over.
   *
   * @param daysOver since then
   * @param renewalId the contract that is to renew it; null: nobody drafted one
   */
  record Lapsed(
      ContractId contractId,
      @Nullable String number,
      String title,
      BranchId branchId,
      CustomerId customerId,
      LocalDate serviceTo,
      int daysOver,
      @Nullable ContractId renewalId,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
