package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.reading.NameOf;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step that waits for its decision, with what it is about.
 *
 * @param actingFor who delegated the decision to the reader; null: the reader's own office
 */
record WaitingStep(
    @JsonUnwrapped ApprovalStep step,
    @NameOf("assigneeId") @Nullable String assigneeName,
    @Nullable EmployeeId actingFor,
    @NameOf("actingFor") @Nullable String actingForName,
    String title,
    @Nullable BranchId documentBranchId,
    @NameOf("documentBranchId") @Nullable String documentBranchName,
    @Nullable CustomerId customerId,
    @NameOf("customerId") @Nullable String customerName,
    @Nullable String amount,
    @Nullable String currency,
    List<String> makers) {}
