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
    path = "seal-log",
    summary = "Seal log",
    zh = "用印登记簿",
    description =
        "On what each seal was used, by whom, in how many copies: contracts and other papers, the latest first.",
    zhDescription = "每枚印章的用印记录：用于何合同或文件、用印人、份数，最近的在前。")
record SealLog(
    @Nullable String branchId,
    @Filter(value = "Only this seal.", zh = "仅此印章。") @Nullable String sealId,
    @Filter(value = "Only what was sealed for this contract, or is about it.", zh = "仅与此合同有关的。")
        @Nullable String contractId,
    @Filter(value = "Only what this employee sealed.", zh = "仅此员工所盖的。") @Nullable String usedBy,
    @Filter(value = "Sealed on this date or later.", zh = "此日期或之后用印的。") @Nullable LocalDate from,
    @Filter(value = "Sealed on this date or before.", zh = "此日期或之前用印的。") @Nullable LocalDate to)
    implements ListQuery<SealLog.Entry> {
  @Override
  public Order order() {
    return Order.by("used_on", "date", "id").descending();
  }

  /** A use with the names of what it names. */
  record Entry(
      @JsonUnwrapped SealUse use,
      @Nullable String sealName,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("usedBy") @Nullable String usedByName) {}
}
