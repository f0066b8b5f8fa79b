package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
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
    implements ListQuery<Employees.Named> {
  @Override
  public Order order() {
    return Order.byUnique("employee_id", "text");
  }

  /** Somebody with the name of their home branch. */
  record Named(
      @JsonUnwrapped Employee employee,
      @NameOf("homeBranchId") @Nullable String homeBranchName,
      @NameOf("handedOverTo") @Nullable String handedOverToName) {}
}
