package dev.countersign.query.contractarchive;

import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "cycle",
    summary = "Days from draft to archive",
    zh = "从起草到归档的天数",
    description =
        "Of the contracts that both parties had signed by the business date `asOf`, by month of the"
            + " signature: the median and the 90th percentile (both interpolated) of the calendar"
            + " days from the draft to the submission that was approved, from there to the approval,"
            + " to the signature, and to the archive, where the last of our originals was put; void"
            + " ones do not count from that date on.",
    zhDescription =
        "截至业务日期 `asOf` 双方签字完成的合同，按签字月份统计：从起草到获批的那次提交、从提交到批准、从批准到签字、从签字到我方最后一份正本归档的自然天数，给出中位数与 90 分位数（均为插值）；已作废合同自作废之日起不计入。")
record ContractCycle(
    @Filter(value = "Signed from this month on.", zh = "自此月起签字。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Signed until this month.", zh = "至此月止签字。", example = "2026-12")
        @Nullable YearMonth to,
    @Filter(value = "Only this type of contract.", zh = "仅此合同类型。") @Nullable ContractType type,
    @Nullable String branchId,
    LocalDate asOf)
    implements ListQuery<ContractCycle.OfMonth> {
  @Override
  public Order order() {
    return Order.byUnique("month", "text");
  }

  /**
   * The contracts signed in one month. What a contract lacks, such as an approval that was given
   * before approvals were recorded, is left out of the figure; absent: all of them lack it.
   *
   * @param archived how many of them have all of our originals in the archive
   * @param medianDaysToSubmission from the draft; earlier rounds of approval count as drafting
   * @param medianDaysToApproval from that submission
   * @param medianDaysToSigning from the approval to the last signature
   * @param medianDaysToArchive from the last signature
   * @param medianDaysInAll from the draft to the archive
   */
  record OfMonth(
      String month,
      long contracts,
      long archived,
      @Nullable Double medianDaysToSubmission,
      @Nullable Double p90DaysToSubmission,
      @Nullable Double medianDaysToApproval,
      @Nullable Double p90DaysToApproval,
      @Nullable Double medianDaysToSigning,
      @Nullable Double p90DaysToSigning,
      @Nullable Double medianDaysToArchive,
      @Nullable Double p90DaysToArchive,
      @Nullable Double medianDaysInAll,
      @Nullable Double p90DaysInAll) {}
}
