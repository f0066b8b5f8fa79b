package dev.countersign.query.directory;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "directory",
    description =
        "What the company works with. Branch roles see the customers of their branches; products,"
            + " branches and policies are for everybody who works here.",
    zh = "公司的基础资料。分支机构角色可见本机构客户；产品、分支机构与政策对所有岗位开放。",
    roles = {
      Role.SALES,
      Role.BRANCH_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN,
      Role.SEAL_KEEPER,
      Role.ARCHIVIST,
      Role.STAFF_ADMIN,
      Role.POLICY_ADMIN,
      Role.ANALYST,
      Role.AUDITOR,
      Role.OPERATOR
    })
final class DirectoryView implements View {
  @Override
  public String name() {
    return "directory";
  }

  @Override
  public int definition() {
    return 3;
  }

  @Override
  public Projector projector(Tables tables) {
    return new DirectoryProjector(tables);
  }
}
