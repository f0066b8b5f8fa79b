package dev.countersign.violations.query.things;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;

/** A question about what is the own of whoever asks. */
@Question(
    view = ThingsView.class,
    path = "mythings",
    summary = "Things",
    zh = "事物",
    description = "All",
    zhDescription = "全部",
    scope = Question.Scope.OWN)
public record MyThings() implements ListQuery<String> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }
}
