package dev.countersign.command.contract.custody;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.Holder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has an original, since when.
 *
 * @param borrower set while it is lent; then it is also the holder
 * @param dueDate when it is to be back; set while it is lent
 * @param handedOverBy who wants the archive to accept it; set until it does
 */
record Custody(
    Holder holder,
    @Nullable EmployeeId borrower,
    @Nullable LocalDate dueDate,
    @Nullable EmployeeId handedOverBy,
    boolean inArchive,
    LocalDate since) {
  static Custody inHands(Holder holder, LocalDate since) {
    return new Custody(holder, null, null, null, false, since);
  }

  static Custody archived(String location, LocalDate since) {
    return new Custody(Holder.archive(location), null, null, null, true, since);
  }

  static Custody lent(EmployeeId borrower, LocalDate dueDate, LocalDate since) {
    return new Custody(Holder.employee(borrower), borrower, dueDate, null, false, since);
  }

  /** The same holder, until the archive accepts it. */
  Custody handedOver(EmployeeId by, LocalDate on) {
    return new Custody(holder, borrower, dueDate, by, inArchive, on);
  }

  Custody extended(LocalDate toDueDate, LocalDate on) {
    return new Custody(holder, borrower, toDueDate, handedOverBy, inArchive, on);
  }

  boolean isLent() {
    return borrower != null;
  }

  /** Whether somebody of our company has it, or the archive. */
  boolean isOurs() {
    return !holder.kind().equals("customer");
  }
}
