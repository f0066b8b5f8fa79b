package dev.countersign.query.approvals;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.projection.Recorded;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code approvals.act}: what people did with a document in approval that is no decision
 * on a step.
 *
 * @param step the step that it was done in; null: none
 * @param toStep the step that a return goes to
 * @param concerns the people it is about: who was added, who got the step or a copy
 */
record Act(
    String documentId,
    DocumentKind kind,
    int round,
    String act,
    @Nullable String step,
    @Nullable String toStep,
    @Nullable EmployeeId doneBy,
    List<EmployeeId> concerns,
    @Nullable String words,
    Instant recordedAt) {
  /** What was done. */
  enum Kind {
    RETURNED_TO_STEP,
    APPROVER_ADDED,
    STEP_TRANSFERRED,
    COPIED,
    URGED,
    SUPERIOR_SUBSTITUTED,
    LAPSED;

    Act on(
        DocumentId document,
        int round,
        @Nullable String step,
        @Nullable String toStep,
        @Nullable EmployeeId doneBy,
        List<EmployeeId> concerns,
        @Nullable String words,
        Recorded recorded) {
      return new Act(
          document.value(),
          document.kind(),
          round,
          name().toLowerCase(Locale.ROOT),
          step,
          toStep,
          doneBy,
          concerns,
          words,
          recorded.recordedAt());
    }
  }
}
