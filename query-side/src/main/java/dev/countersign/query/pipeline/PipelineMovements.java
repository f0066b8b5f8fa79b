package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "changes/movements",
    knownAt = "to",
    summary = "The opportunities behind the changes",
    zh = "变动背后的商机",
    description =
        "Each movement between `from` and `to` by its event: what the sums of `changes` are made of"
            + " (kinds in lower case are those of its parts), and moves between stages, which change"
            + " no sum. What changes hands is told twice, of both owners.",
    zhDescription =
        "`from` 与 `to` 之间按事件列出的每项变动：即 `changes` 各合计的组成（种类与其各部分对应），"
            + "以及不影响合计的阶段变更。移交的商机对双方负责人各列一次。")
record PipelineMovements(
    @Filter(value = "A position or an instant.", zh = "位置或时刻。", example = "2026-03-31T16:00:00Z")
        String from,
    @Filter(value = "Only movements of this kind.", zh = "仅此种类的变动。") Movement.@Nullable Kind kind,
    @Nullable String branchId,
    @Nullable String productId,
    @Nullable String ownerId)
    implements ListQuery<PipelineMovements.Moved> {
  @Override
  public Order order() {
    return Order.by("position", "bigint", "id");
  }

  /**
   * A movement.
   *
   * @param position of the event
   * @param ownerId whose sum it moved
   * @param amount what came in or went out; for a resize the difference; for a push, a pull or a
   *     move between stages that of the opportunity
   * @param days by how many days a push or a pull moved the expected close
   */
  record Moved(
      long position,
      OpportunityId opportunityId,
      String kind,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      String currency,
      @Nullable Long days,
      @Nullable String fromStage,
      @Nullable String toStage,
      BranchId branchId,
      ProductId productId,
      @NameOf("productId") @Nullable String productName,
      EmployeeId ownerId,
      @NameOf("ownerId") @Nullable String ownerName,
      LocalDate effectiveDate) {}
}
