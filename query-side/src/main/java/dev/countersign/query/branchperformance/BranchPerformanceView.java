package dev.countersign.query.branchperformance;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "branch-performance",
    description =
        "Signed value, win rates, sales cycle and pipeline due, by branch, product and month."
            + " Branch roles see their branches.",
    zh = "按分支机构、产品与月份的签约额、赢单率、销售周期与到期商机。分支机构角色可见本机构。",
    roles = {
      Role.BRANCH_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN,
      Role.ANALYST,
      Role.AUDITOR
    })
final class BranchPerformanceView implements View {
  @Override
  public String name() {
    return "branch_performance";
  }

  @Override
  public int definition() {
    return 4;
  }

  @Override
  public Projector projector(Tables tables) {
    return new BranchPerformanceProjector(tables);
  }
}
