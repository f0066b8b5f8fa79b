package dev.countersign.query.branchperformance;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.ProductId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = BranchPerformanceView.class,
    path = "",
    summary = "Performance",
    zh = "分支机构业绩",
    description =
        "One row for each value of `by` and currency. `asOf` is the business date up to which things count; `knownAt` is what had been recorded by then. What the measures mean is told by `/definitions`.",
    zhDescription =
        "按 `by` 的每个取值与币种各一行。`asOf` 为统计截至的业务日期，`knownAt` 为当时已记录的内容；指标含义见 `/definitions`。")
record BranchPerformance(
    @Filter(
            value = "One or more of BRANCH, PRODUCT, MONTH; BRANCH unless told.",
            zh = "BRANCH、PRODUCT、MONTH 之一或多个，默认为 BRANCH。",
            otherwise = "BRANCH")
        List<Dimension> by,
    @Filter(value = "The first month.", zh = "起始月份。", example = "2017-01") @Nullable YearMonth from,
    @Filter(value = "The last month.", zh = "截止月份。", example = "2017-12") @Nullable YearMonth to,
    LocalDate asOf,
    @Nullable String branchId,
    @Nullable String productId)
    implements ListQuery<BranchPerformance.Performance> {

  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** What performance is told by. */
  enum Dimension {
    BRANCH,
    PRODUCT,
    MONTH
  }

  /** The measures of one branch, product, month (as far as asked for) and currency. */
  record Performance(
      @Nullable BranchId branchId,
      @NameOf("branchId") @Nullable String branchName,
      @Nullable ProductId productId,
      @NameOf("productId") @Nullable String productName,
      @Nullable String month,
      String currency,
      long signedCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal signedValue,
      long wonCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal wonAmount,
      long lostCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lostAmount,
      @Nullable Double winRateByCount,
      @Nullable Double winRateByAmount,
      @Nullable Double medianCycleDays,
      long dueCount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal dueAmount) {}
}
