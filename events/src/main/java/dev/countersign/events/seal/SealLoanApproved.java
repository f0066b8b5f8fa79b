package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/** One of two agreed to a loan of the seal (3.3). */
public record SealLoanApproved(
    SealId sealId, int loan, EmployeeId approvedBy, LocalDate effectiveDate) implements SealEvent {}
