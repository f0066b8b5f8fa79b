package dev.countersign.query.staffaccess;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "grants",
    summary = "Who may do what",
    zh = "授权情况",
    description =
        "The grants in force on the business date `asOf` (today unless told), as they were known at"
            + " `knownAt`.",
    zhDescription = "业务日期 `asOf`（默认今天）有效的授权，以 `knownAt` 时点所知为准。")
record Grants(
    @Nullable String employeeId,
    @Filter(value = "Only this role.", zh = "仅此角色。") @Nullable Role role,
    @Filter(value = "Only grants for this branch.", zh = "仅对此分支机构的授权。") @Nullable String branchId,
    @Filter(
            value =
                "Only roles that take two persons and were granted by one alone, or, with `false`,"
                    + " all others.",
            zh = "仅须双人授予而由一人单独授予的；为 `false` 时仅其余授权。")
        @Nullable Boolean alone,
    LocalDate asOf)
    implements ListQuery<Grants.OfEmployee> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A grant with whom it is for. */
  record OfEmployee(
      String name,
      @Nullable BranchId homeBranchId,
      @NameOf("homeBranchId") @Nullable String homeBranchName,
      @JsonUnwrapped RoleGrant grant,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("confirmedBy") @Nullable String confirmedByName,
      @NameOf("grantedAloneBy") @Nullable String grantedAloneByName) {}
}
