package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "brand-pursuits",
    summary = "Brand operation pursuits",
    zh = "品牌运作项目",
    description =
        "Each pursuit with the stage it is in, its agreed scope and the contracts that name it.",
    zhDescription = "各品牌运作项目所处阶段、已商定的范围及关联合同。")
record BrandPursuits(
    @Nullable String branchId,
    @Nullable String customerId,
    @Filter(value = "Only this stage.", zh = "仅此阶段。") @Nullable BrandPursuitPhase phase)
    implements ListQuery<BrandPursuits.Named> {
  @Override
  public Order order() {
    return Order.by("opened_on", "date", "pursuit_id");
  }

  /** A pursuit with the names of whose it is. */
  record Named(
      @JsonUnwrapped BrandPursuit pursuit,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("ownerId") @Nullable String ownerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
