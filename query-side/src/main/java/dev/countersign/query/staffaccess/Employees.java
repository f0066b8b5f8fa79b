package dev.countersign.query.staffaccess;

import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "employees",
    summary = "Employees",
    zh = "员工",
    description = "Everybody who was ever registered, as known at `knownAt`.",
    zhDescription = "曾登记的全部员工，以 `knownAt` 时点所知为准。")
record Employees(
    @Filter(value = "Only those of this home branch.", zh = "仅归属此分支机构的员工。")
        @Nullable String branchId)
    implements ListQuery<Employee> {
  @Override
  public Order order() {
    return Order.byUnique("employee_id", "text");
  }
}
