package dev.countersign.events.approval;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Every step of the route approved the document.
 *
 * @param lapsesOn the first business date on which the approval counts no more unless it was used;
 *     null: never
 */
public record DocumentApproved(
    DocumentId document,
    int round,
    String documentHash,
    @Nullable LocalDate lapsesOn,
    int policyVersion,
    LocalDate effectiveDate)
    implements ApprovalEvent {}
