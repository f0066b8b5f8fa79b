package dev.countersign.violations.query.things;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

/** A question that is as it should be. */
@Question(
    view = ThingsView.class,
    path = "things",
    summary = "Things",
    zh = "事物",
    description = "All",
    zhDescription = "全部")
public record Things(@Nullable String branchId) implements ListQuery<String> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }
}
