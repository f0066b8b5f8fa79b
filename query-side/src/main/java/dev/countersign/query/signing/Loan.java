package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code signing.loan}: a loan of a seal, from its proposal on.
 *
 * @param loan counts the proposed loans of one seal, from 1
 * @param rejectedWhy set when it was rejected or taken back
 */
@RecordBuilder
record Loan(
    @Key SealId sealId,
    @Key int loan,
    @Nullable BranchId branchId,
    LoanState state,
    EmployeeId borrowerId,
    EmployeeId escortId,
    String purpose,
    LocalDate dueDate,
    EmployeeId proposedBy,
    List<EmployeeId> approvedBy,
    @Nullable EmployeeId lentBy,
    @Nullable LocalDate lentOn,
    @Nullable LocalDate returnedOn,
    @Nullable String rejectedWhy,
    @JsonUnwrapped LastChange change)
    implements LoanBuilder.With {
  boolean isOpen() {
    return state == LoanState.PROPOSED || state == LoanState.OUT;
  }

  Loan approvedBy(EmployeeId approver, LastChange by) {
    List<EmployeeId> approvers = Stream.concat(approvedBy.stream(), Stream.of(approver)).toList();
    return with(row -> row.approvedBy(approvers).change(by));
  }
}
