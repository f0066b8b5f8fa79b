package dev.countersign.command.seal;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.seal.SealLoanProposed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A loan of a seal that was proposed, and is neither rejected nor over.
 *
 * @param number counts the proposed loans of one seal, from 1
 */
record SealLoan(
    int number,
    EmployeeId borrower,
    EmployeeId proposer,
    LocalDate dueDate,
    List<EmployeeId> approvers) {
  SealLoan {
    approvers = List.copyOf(approvers);
  }

  static SealLoan of(SealLoanProposed event) {
    return new SealLoan(
        event.loan(), event.borrowerId(), event.proposedBy(), event.dueDate(), List.of());
  }

  SealLoan approvedBy(EmployeeId approver) {
    return new SealLoan(
        number,
        borrower,
        proposer,
        dueDate,
        Stream.concat(approvers.stream(), Stream.of(approver)).toList());
  }
}
