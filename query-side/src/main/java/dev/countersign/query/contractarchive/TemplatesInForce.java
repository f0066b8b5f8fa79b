package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BilingualText;
import dev.countersign.events.contract.ContractType;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "templates",
    summary = "Contract templates in force",
    zh = "现行合同范本",
    description =
        "Of each template the version that is in force on the business date `asOf`, with its"
            + " clauses in both languages; templates that are retired by then are left out.",
    zhDescription = "每个范本在业务日期 `asOf` 有效的版本及其中英文条款；当日已停用的范本不列出。",
    scope = Question.Scope.ANYWHERE)
record TemplatesInForce(
    @Filter(value = "Only those for contracts of this type.", zh = "仅适用于此类合同的范本。")
        @Nullable ContractType type,
    LocalDate asOf)
    implements ListQuery<TemplatesInForce.Named> {
  @Override
  public Order order() {
    return Order.byUnique("template_id", "text");
  }

  /**
   * A version of a template.
   *
   * @param retiredFrom the first day on which no version is in force
   */
  record Named(
      @JsonUnwrapped TemplateVersion version,
      ContractType contractType,
      BilingualText name,
      @Nullable LocalDate retiredFrom,
      @NameOf("publishedBy") @Nullable String publishedByName) {}
}
