package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "standard-share",
    summary = "Share of standard contracts",
    zh = "标准合同占比",
    description =
        "Of the contracts that both parties had signed by the business date `asOf`, by branch and"
            + " month of the signature, those on a template in force without deviations; void ones"
            + " do not count from that date on.",
    zhDescription = "截至业务日期 `asOf` 双方签字完成的合同中，按分支机构与签字月份统计采用现行范本且无偏离的合同占比；已作废合同自作废之日起不计入。")
record StandardShare(
    @Filter(value = "From this month on.", zh = "自此月起。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Until this month.", zh = "至此月止。", example = "2026-12") @Nullable YearMonth to,
    @Nullable String branchId,
    LocalDate asOf)
    implements ListQuery<StandardShare.Share> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /**
   * The contracts of a branch and month.
   *
   * @param share standard ones divided by all
   */
  record Share(
      BranchId branchId,
      String month,
      long contracts,
      long standard,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal share,
      @NameOf("branchId") @Nullable String branchName) {}
}
