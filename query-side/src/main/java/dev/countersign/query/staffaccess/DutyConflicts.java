package dev.countersign.query.staffaccess;

import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "duty-conflicts",
    summary = "Duties in one hand that should be in two",
    zh = "不相容职务冲突",
    description =
        "Whoever holds, on the business date `asOf` (today unless told), two roles that the policy of duties in force that day keeps apart: granted before it said so, or by the first set-up.",
    zhDescription = "在业务日期 `asOf`（默认今天）同时担任当日有效职务政策所规定不相容角色的人员：授权早于政策，或由初始设置授予。")
record DutyConflicts(@Nullable String employeeId, LocalDate asOf)
    implements ListQuery<DutyConflicts.Conflict> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** Two grants of one person; a branch is absent for the whole company. */
  record Conflict(
      String employeeId,
      String name,
      @Nullable String homeBranchId,
      Role role,
      @Nullable String branchId,
      Role otherRole,
      @Nullable String otherBranchId,
      int policyVersion) {}
}
