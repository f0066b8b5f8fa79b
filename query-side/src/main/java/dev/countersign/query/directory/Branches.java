package dev.countersign.query.directory;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;

@Question(
    view = DirectoryView.class,
    path = "branches",
    summary = "Branches",
    zh = "分支机构",
    description = "Every branch that was ever launched.",
    zhDescription = "曾设立的全部分支机构。",
    scope = Question.Scope.ANYWHERE)
record Branches() implements ListQuery<Branch> {
  @Override
  public Order order() {
    return Order.byUnique("branch_id", "text");
  }
}
