package dev.countersign.query.staffaccess;

import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "my-delegations",
    summary = "What I delegated, and what was delegated to me",
    zh = "我的委托与受托",
    description =
        "The caller's part of the delegation register. Its numbers are those by which a delegation is taken back.",
    zhDescription = "登记簿中与本人有关的部分，其中的编号用于撤回委托。",
    scope = Question.Scope.OWN)
record MyDelegations(
    @Filter(value = "Only what is in force on this business date.", zh = "仅此业务日期有效的。")
        @Nullable LocalDate on)
    implements ListQuery<Delegations.OfEmployees> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }
}
