package dev.countersign.command.approval;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.countersign.events.ContractId;
import dev.countersign.events.approval.DocumentId;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A step of a round that escalates unless it is decided by then. */
record ApprovalDeadline(DocumentId document, int round, String step, Instant dueAt) {
  /** Reads what is on the table, also from the time when only contracts were approved. */
  @JsonCreator
  static ApprovalDeadline of(
      @Nullable DocumentId document,
      @Nullable ContractId contractId,
      int round,
      String step,
      Instant dueAt) {
    return new ApprovalDeadline(
        document == null ? DocumentId.of(Objects.requireNonNull(contractId)) : document,
        round,
        step,
        dueAt);
  }

  /** Distinct for each deadline of each step. */
  String name() {
    return "%s/%d/%s/%s".formatted(document, round, step, dueAt);
  }
}
