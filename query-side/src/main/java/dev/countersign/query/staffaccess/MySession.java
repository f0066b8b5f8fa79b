package dev.countersign.query.staffaccess;

import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = StaffAccessView.class,
    path = "/session",
    summary = "Who I am",
    zh = "当前身份",
    description =
        "The employee that the token stands for, what they may do today, what was delegated to them"
            + " for today, and the zone in which days are told.",
    zhDescription = "令牌所代表的员工、其今日权限、今日受托事项，以及日期所用时区。",
    scope = Question.Scope.OWN)
record MySession() implements Query<MySession.Identity> {
  /**
   * Who asks.
   *
   * @param name absent for an account of an employee that was never registered
   * @param grants roles, each in a branch or in the whole company
   * @param delegations roles of others in which they may decide
   * @param zone of business dates
   */
  record Identity(
      String employeeId,
      String account,
      @Nullable String name,
      @Nullable String homeBranchId,
      List<Grant> grants,
      List<DelegatedGrant> delegations,
      LocalDate today,
      String zone) {}
}
