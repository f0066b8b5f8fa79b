package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "classes",
    summary = "Contracts by class over time",
    zh = "合同分类统计",
    description =
        "How many contracts of each type and importance both parties had signed by the business"
            + " date `asOf`, by month of the signature and currency; void ones do not count from"
            + " that date on. `knownAt` tells how they were classified then.",
    zhDescription = "截至业务日期 `asOf` 双方签字完成的合同，按签字月份、类型、重要性与币种统计；已作废合同自作废之日起不计入。`knownAt` 给出当时的分类。")
record ContractClasses(
    @Filter(value = "From this month on.", zh = "自此月起。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Until this month.", zh = "至此月止。", example = "2026-12") @Nullable YearMonth to,
    @Nullable String branchId,
    LocalDate asOf)
    implements ListQuery<ContractClasses.OfMonth> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** Contracts of one class. */
  record OfMonth(
      String month,
      ContractType type,
      @Nullable Importance importance,
      String currency,
      long contracts,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount) {}
}
