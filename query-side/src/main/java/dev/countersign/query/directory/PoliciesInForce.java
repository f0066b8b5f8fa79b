package dev.countersign.query.directory;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;

@Question(
    view = DirectoryView.class,
    path = "policies",
    summary = "Policies in force",
    zh = "现行政策",
    description = "Of each policy the version that is in force on the business date `asOf`.",
    zhDescription = "每项政策在业务日期 `asOf` 有效的版本。",
    scope = Question.Scope.ANYWHERE)
record PoliciesInForce(LocalDate asOf) implements ListQuery<PolicyVersions.Named> {
  @Override
  public Order order() {
    return Order.byUnique("policy_id", "text");
  }
}
