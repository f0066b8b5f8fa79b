package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "opportunities",
    summary = "Opportunities",
    zh = "商机",
    description = "Sorted and filtered, page by page.",
    zhDescription = "可排序、筛选，分页返回。")
record Opportunities(
    @Nullable String branchId,
    @Filter(value = "Only this stage.", zh = "仅此阶段。") @Nullable String stage,
    @Nullable String productId,
    @Nullable String ownerId,
    @Nullable String customerId,
    @Filter(value = "OPEN unless told.", zh = "默认为 OPEN（进行中）。", otherwise = "OPEN")
        Outcomes outcome,
    @Filter(
            value = "Sorted by; EXPECTED_CLOSE unless told.",
            zh = "排序依据，默认为 EXPECTED_CLOSE（预计成交日）。",
            otherwise = "EXPECTED_CLOSE")
        Sort sort,
    boolean descending)
    implements ListQuery<Opportunities.Named> {

  @Override
  public Order order() {
    Order order = Order.by(sort.column, sort.type, "opportunity_id");
    return descending ? order.descending() : order;
  }

  /** How the list can be sorted. */
  enum Sort {
    EXPECTED_CLOSE("expected_close", "date"),
    OPENED_ON("opened_on", "date"),
    AMOUNT("amount", "numeric"),
    WEIGHTED_AMOUNT("weighted_amount", "numeric"),
    STAGE_SINCE("stage_since", "date");

    private final String column;
    private final String type;

    Sort(String column, String type) {
      this.column = column;
      this.type = type;
    }
  }

  /** An opportunity with the names of what it is about. */
  record Named(
      @JsonUnwrapped Opportunity opportunity,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("ownerId") @Nullable String ownerName,
      @NameOf("productId") @Nullable String productName,
      @NameOf("branchId") @Nullable String branchName) {}
}
