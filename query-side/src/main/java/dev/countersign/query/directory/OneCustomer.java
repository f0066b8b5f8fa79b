package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Versioned;
import java.util.List;

@Question(
    view = DirectoryView.class,
    path = "customers/{customerId}",
    summary = "One customer",
    zh = "单个客户",
    description =
        "With the people to talk to, as it is or as it was at `knownAt`. ANALYST sees customers in"
            + " the list only: people are not for analysis.",
    zhDescription = "含联系人；当前状态或 `knownAt` 时点的状态。ANALYST 仅可查看客户列表，联系人信息不用于分析。",
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
      Role.AUDITOR
    },
    of = "customer",
    zhOf = "客户")
record OneCustomer(String customerId) implements ItemQuery<OneCustomer.Found> {

  /** A customer and its contacts. */
  record Found(@JsonUnwrapped Customers.Named named, List<Contact> contacts) implements Versioned {
    /** See {@link Customers.Named#withoutGroup}. */
    Found withoutGroup() {
      return new Found(named.withoutGroup(), contacts);
    }

    @Override
    public long version() {
      return named.customer().version();
    }
  }
}
