package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for its decision, with what it is about.
 *
 * @param actingFor who delegated the decision to the reader; null: the reader's own office
 */
record WaitingStep(
    @JsonUnwrapped ApprovalStep step,
    @Nullable String actingFor,
    String title,
    @Nullable String documentBranchId,
    @Nullable String customerId,
    @Nullable String customerName,
    @Nullable String amount,
    @Nullable String currency,
    List<String> makers) {}
