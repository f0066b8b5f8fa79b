package dev.countersign.violations.query.things;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

/** A question with a parameter that nobody understands. */
@Question(
    view = ThingsView.class,
    path = "unexplained",
    summary = "Things",
    zh = "事物",
    description = "All",
    zhDescription = "全部")
public record Unexplained(@Nullable String wish) implements ListQuery<String> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }
}
