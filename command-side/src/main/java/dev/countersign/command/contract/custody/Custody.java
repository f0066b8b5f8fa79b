package dev.countersign.command.contract.custody;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.Holder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has an original, since when.
 *
 * @param borrower set while it is lent; then it is also the holder
 */
record Custody(Holder holder, @Nullable EmployeeId borrower, boolean inArchive, LocalDate since) {
  static Custody inHands(Holder holder, LocalDate since) {
    return new Custody(holder, null, false, since);
  }

  static Custody archived(String location, LocalDate since) {
    return new Custody(Holder.archive(location), null, true, since);
  }

  static Custody lent(EmployeeId borrower, LocalDate since) {
    return new Custody(Holder.employee(borrower), borrower, false, since);
  }

  boolean isLent() {
    return borrower != null;
  }
}
