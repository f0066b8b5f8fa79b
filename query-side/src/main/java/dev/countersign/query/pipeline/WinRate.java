package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "win-rate",
    summary = "Win rate by quarter",
    zh = "按季度的赢单率",
    description =
        "The opportunities that were won and lost by the business date `asOf`, by the quarter in"
            + " which they were decided, per currency; those that were reopened by then do not"
            + " count until they are decided again.",
    zhDescription = "截至业务日期 `asOf` 的赢单与输单，按结果所在季度、分币种统计；届时已重新打开的商机，在再次得出结果前不计入。")
record WinRate(
    @Filter(value = "Decided from this month on.", zh = "自此月起得出结果。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Decided until this month.", zh = "至此月止得出结果。", example = "2026-12")
        @Nullable YearMonth to,
    @Nullable String branchId,
    @Nullable String productId,
    @Nullable String ownerId,
    LocalDate asOf)
    implements ListQuery<WinRate.OfQuarter> {

  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /**
   * What was decided in one quarter, such as {@code 2026-Q3}, in one currency.
   *
   * @param winRate won divided by won and lost
   * @param wonAmount for which they were won
   * @param lostAmount their amounts when they were lost
   */
  record OfQuarter(
      String quarter,
      String currency,
      long won,
      long lost,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal winRate,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal wonAmount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lostAmount) {}
}
