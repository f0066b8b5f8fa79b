package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.TemplateId;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/versions",
    summary = "Versions of the text of a contract",
    zh = "合同文本版本",
    description =
        "The draft, its revisions and deviations from the template, in short; `redline` compares"
            + " two of them.",
    zhDescription = "草稿、历次修改与条款偏离的概要；可用 `redline` 比较任意两个版本。",
    of = "contract",
    zhOf = "合同")
record DraftVersions(String contractId) implements ListQuery<DraftVersions.Version> {
  @Override
  public Order order() {
    return Order.byUnique("draft_version", "integer");
  }

  /** A version of the text, by what made it. */
  record Version(
      int draftVersion,
      String title,
      @Nullable TemplateId templateId,
      String templateVersion,
      boolean standardTemplate,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      String currency,
      String lastEvent,
      LocalDate effectiveDate,
      Instant recordedAt,
      @Nullable String recordedBy,
      @NameOf(value = "recordedBy", type = EmployeeId.class) @Nullable String recordedByName) {}
}
