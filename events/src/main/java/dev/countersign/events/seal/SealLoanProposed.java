package dev.countersign.events.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import java.time.LocalDate;

/**
 * Somebody wants to use the seal outside of the house (3.3).
 *
 * @param loan counts the proposed loans of one seal, from 1
 * @param escortId who goes along with it
 */
public record SealLoanProposed(
    SealId sealId,
    int loan,
    EmployeeId borrowerId,
    EmployeeId escortId,
    String purpose,
    LocalDate dueDate,
    EmployeeId proposedBy,
    LocalDate effectiveDate)
    implements SealEvent {}
