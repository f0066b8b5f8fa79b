package dev.countersign.query.pipeline;

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
    view = PipelineView.class,
    path = "conversion",
    summary = "Conversion by month of opening",
    zh = "按开启月份的商机转化",
    description =
        "Of the opportunities opened in each month, how many were won, lost or still open on the"
            + " business date `asOf`, what they were worth then, and how many were won within so"
            + " many months of their own opening; per currency. Months that are not so long ago yet"
            + " can still gain.",
    zhDescription =
        "按开启月份统计商机：截至业务日期 `asOf` 的赢单、输单与进行中数量及当时金额，以及自各商机开启起若干个月内赢单的数量；分币种给出。开启未满该月数的月份，数量仍可能增加。")
record Conversion(
    @Filter(value = "Opened from this month on.", zh = "自此月起开启。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Opened until this month.", zh = "至此月止开启。", example = "2026-12")
        @Nullable YearMonth to,
    @Filter(value = "A row for each branch, too.", zh = "同时按分支机构分行。") boolean perBranch,
    @Nullable String branchId,
    @Nullable String productId,
    @Nullable String ownerId,
    LocalDate asOf)
    implements ListQuery<Conversion.Cohort> {

  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /**
   * The opportunities opened in one month, of one branch where it is asked for, in one currency.
   *
   * @param shareWon won divided by opened
   * @param amount of all of them: that of the end where they ended
   */
  record Cohort(
      String month,
      @Nullable BranchId branchId,
      @NameOf("branchId") @Nullable String branchName,
      String currency,
      long opened,
      long won,
      long lost,
      long open,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal shareWon,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal wonAmount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal lostAmount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal openAmount,
      long wonWithin1Month,
      long wonWithin2Months,
      long wonWithin3Months,
      long wonWithin6Months,
      long wonWithin12Months) {}
}
