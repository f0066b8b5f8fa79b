package dev.countersign.query.contractarchive;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;

@Question(
    view = ContractArchiveView.class,
    path = "templates/{templateId}/versions",
    summary = "Versions of a contract template",
    zh = "合同范本版本",
    description = "Every version that legal published, with its clauses in both languages.",
    zhDescription = "法务发布的每一版本及其中英文条款。",
    scope = Question.Scope.ANYWHERE,
    of = "template",
    zhOf = "合同范本")
record TemplateVersions(String templateId) implements ListQuery<TemplatesInForce.Named> {
  @Override
  public Order order() {
    return Order.byUnique("ordinal", "integer");
  }
}
