package dev.countersign.query.pipeline;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "time-in-stage",
    summary = "Time in stage",
    zh = "阶段停留时间",
    description =
        "For every stage: how many stays have ended and how long they took, and how many"
            + " opportunities are in it and for how long, in days of business time, as it was on the"
            + " business date `asOf`.",
    zhDescription = "各阶段已结束停留的次数与时长，以及仍在该阶段的商机数与已停留天数（按业务日期，截至 `asOf`）。")
record TimeInStage(@Nullable String branchId, LocalDate asOf)
    implements ListQuery<TimeInStage.Stay> {

  @Override
  public Order order() {
    return Order.byUnique("stage", "text");
  }

  /** How long opportunities stay in a stage. */
  record Stay(
      String stage,
      long ended,
      @Nullable Double averageDays,
      @Nullable Double medianDays,
      long goingOn,
      @Nullable Double averageDaysSoFar) {}
}
