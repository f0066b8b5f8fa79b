package dev.countersign.query.approvals;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "approvals",
    description =
        "Who has to decide what, until when, and who decided, on documents of every kind. Branch"
            + " roles see their branches; roles for the whole company, ANALYST and AUDITOR see all.",
    zh = "各类文件由谁审批、期限与审批结果。分支机构角色可见本机构,公司级角色、ANALYST 与 AUDITOR 可见全部。",
    roles = {
      Role.SALES,
      Role.BRANCH_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN,
      Role.POLICY_ADMIN,
      Role.ANALYST,
      Role.AUDITOR
    },
    delegable = true)
final class ApprovalsView implements View {
  @Override
  public String name() {
    return "approvals";
  }

  @Override
  public int definition() {
    return 3;
  }

  @Override
  public Projector projector(Tables tables) {
    return new ApprovalsProjector(tables);
  }
}
