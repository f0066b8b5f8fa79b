package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "totals",
    summary = "Totals",
    zh = "商机合计",
    description =
        "Count, amount, weighted amount and average age in days, per currency, by branch, stage,"
            + " product or owner, as they stood on the business date `asOf`; of those that were"
            + " open then unless `outcome` is told.",
    zhDescription = "按分支机构、阶段、产品或负责人，分币种给出数量、金额、加权金额与平均天数；以业务日期 `asOf` 当日的状态为准，默认仅统计当日进行中的商机。")
record PipelineTotals(
    @Filter(value = "What to sum up by.", zh = "合计维度。") Group by,
    @Nullable String branchId,
    @Filter(value = "Only this stage.", zh = "仅此阶段。") @Nullable String stage,
    @Nullable String productId,
    @Nullable String ownerId,
    @Nullable String customerId,
    @Filter(value = "OPEN unless told.", zh = "默认为 OPEN（进行中）。", otherwise = "OPEN")
        Outcomes outcome,
    LocalDate asOf)
    implements ListQuery<PipelineTotals.Total> {

  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** What totals can be summed up by. */
  enum Group {
    BRANCH,
    STAGE,
    PRODUCT,
    OWNER
  }

  /**
   * A sum over opportunities of one key and currency.
   *
   * @param keyName what the branch, product or owner is called; absent for a stage
   */
  record Total(
      @Nullable String key,
      @Nullable String keyName,
      String currency,
      long count,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal weightedAmount,
      double averageAgeDays) {}
}
