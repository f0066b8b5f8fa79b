package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code approvals.document}: what approvers see of a document before they
 * open it.
 *
 * @param version which version of its text or content
 * @param branchId null for a document of the company
 * @param deviations the clauses in which it says otherwise than its template
 * @param makers everybody who drafted, revised or submitted it, the first drafter first
 */
@RecordBuilder
record Document(
    @Key String documentId,
    @Key DocumentKind kind,
    int version,
    String title,
    @Nullable BranchId branchId,
    @Nullable CustomerId customerId,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal amount,
    @Nullable String currency,
    @Nullable TemplateId templateId,
    @Nullable String templateVersion,
    List<String> deviations,
    List<EmployeeId> makers)
    implements DocumentBuilder.With {

  /** On a version of a template; deviations stand while it is the same. */
  Document on(@Nullable TemplateId template, @Nullable String version) {
    boolean same = Objects.equals(template, templateId) && Objects.equals(version, templateVersion);
    return with(
        row ->
            row.templateId(template)
                .templateVersion(version)
                .deviations(same ? deviations : List.of()));
  }

  /** Says otherwise in this clause, or no more. */
  Document deviating(String clause, boolean deviates) {
    return withDeviations(
        Stream.concat(
                deviations.stream().filter(other -> !other.equals(clause)),
                deviates ? Stream.of(clause) : Stream.empty())
            .sorted()
            .toList());
  }

  Document madeBy(EmployeeId maker) {
    return makers.contains(maker)
        ? this
        : withMakers(Stream.concat(makers.stream(), Stream.of(maker)).toList());
  }
}
