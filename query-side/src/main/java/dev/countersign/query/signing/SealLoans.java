package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = SigningView.class,
    path = "seal-loans",
    summary = "Loans of seals",
    zh = "印章外借",
    description =
        "Which seal is or was to be outside of the house, with whom, and when it is due, the first due first; `state=OUT` shows those that are out.",
    zhDescription = "印章外借情况：借用人、陪同人、归还期限，最早到期的在前；`state=OUT` 为尚未归还的。")
record SealLoans(
    @Nullable String branchId,
    @Filter(value = "Only this seal.", zh = "仅此印章。") @Nullable String sealId,
    @Filter(value = "Only loans that stand so.", zh = "仅处于此状态的外借。") @Nullable LoanState state,
    @Filter(value = "Only what this employee borrowed or wants to.", zh = "仅此员工借用或拟借用的。")
        @Nullable String borrower,
    @Filter(value = "Due before this date.", zh = "归还期限早于此日期。") @Nullable LocalDate dueBefore)
    implements ListQuery<SealLoans.OfSeal> {
  @Override
  public Order order() {
    return Order.by("due_date", "date", "id");
  }

  /** A loan with the names of what it names. */
  record OfSeal(
      @JsonUnwrapped Loan row,
      @Nullable String sealName,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("borrowerId") @Nullable String borrowerName,
      @NameOf("escortId") @Nullable String escortName,
      @NameOf("proposedBy") @Nullable String proposedByName,
      @NameOf("lentBy") @Nullable String lentByName) {}
}
