package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = DirectoryView.class,
    path = "customers",
    summary = "Customers",
    zh = "客户",
    description =
        "Searched by name or credit code, in the order of their names. Groups are shown to those who see all branches.",
    zhDescription = "可按名称或统一社会信用代码检索，按名称排序。集团关系仅向可查看全公司者显示。",
    roles = {
      Role.SALES,
      Role.BRANCH_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN,
      Role.ARCHIVIST,
      Role.ANALYST,
      Role.AUDITOR
    })
record Customers(
    @Filter(value = "The name or the credit code contains this.", zh = "名称或信用代码包含此文本。")
        @Nullable String text,
    @Nullable String branchId)
    implements ListQuery<Customers.Named> {
  @Override
  public Order order() {
    return Order.by("name", "text", "customer_id");
  }

  /** A customer with the name of its branch. */
  record Named(@JsonUnwrapped Customer customer, @NameOf("branchId") @Nullable String branchName) {
    /** For those who see no other branches, to which the rest of the group may belong. */
    Named withoutGroup() {
      return new Named(customer.with(row -> row.groupId(null)), branchName);
    }
  }
}
