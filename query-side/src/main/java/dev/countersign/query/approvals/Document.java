package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code approvals.document}: what approvers see of a document before they
 * open it.
 *
 * @param version which version of its text or content
 * @param branchId null for a document of the company
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
    List<EmployeeId> makers)
    implements DocumentBuilder.With {

  Document madeBy(EmployeeId maker) {
    return makers.contains(maker)
        ? this
        : withMakers(Stream.concat(makers.stream(), Stream.of(maker)).toList());
  }
}
