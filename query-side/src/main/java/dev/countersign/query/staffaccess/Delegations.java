package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "delegations",
    summary = "Delegation register",
    zh = "授权委托登记簿",
    description =
        "Who let whom decide on contracts in their place, in which roles, from the first to the last day, and whether it was taken back, as known at `knownAt`. A branch's STAFF_ADMIN sees what people of that home branch delegated.",
    zhDescription = "谁委托谁代为审批合同、涉及角色、起止日期及是否已撤回，以 `knownAt` 时点所知为准。分支机构的 STAFF_ADMIN 可见本机构人员的委托。")
record Delegations(
    @Filter(value = "Only what this employee delegated or was delegated.", zh = "仅此员工委托或受托的。")
        @Nullable String person,
    @Filter(value = "Only what is in force on this business date.", zh = "仅此业务日期有效的。")
        @Nullable LocalDate on)
    implements ListQuery<Delegations.OfEmployees> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A delegation with the names of both. */
  record OfEmployees(
      @NameOf("delegatorId") @Nullable String delegatorName,
      @NameOf("delegateId") @Nullable String delegateName,
      @JsonUnwrapped Delegation row,
      @NameOf("branchId") @Nullable String branchName) {}
}
