package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/** The seal is not lent: the proposal was rejected, or taken back. */
public record SealLoanRejected(
    SealId sealId, int loan, String reason, EmployeeId rejectedBy, LocalDate effectiveDate)
    implements SealEvent {}
