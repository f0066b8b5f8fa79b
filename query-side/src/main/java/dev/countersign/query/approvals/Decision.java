package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentKind;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code approvals.decision}: what somebody decided on a step.
 *
 * @param decidedVersion the version of the document that was decided on, as its {@code ETag} was
 * @param statedVersion the version that the approver said to decide on; null: none
 * @param textVersion which version of its text or content that was
 * @param seenAt the position before the decision: as of it everything is as it could be read then
 */
record Decision(
    String documentId,
    DocumentKind kind,
    int round,
    String step,
    Taken decision,
    EmployeeId decidedBy,
    @Nullable EmployeeId onBehalfOf,
    @Nullable String words,
    long decidedVersion,
    @Nullable Long statedVersion,
    int textVersion,
    long seenAt,
    Instant recordedAt) {
  /** What was decided. */
  enum Taken {
    APPROVED,
    REJECTED,
    RETURNED,
    RETURNED_TO_STEP;

    @JsonValue
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
