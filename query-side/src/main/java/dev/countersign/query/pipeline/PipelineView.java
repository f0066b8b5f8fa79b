package dev.countersign.query.pipeline;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "pipeline",
    description =
        "Where the opportunities and brand pursuits are and what they are worth. Branch roles see their"
            + " branches; roles for the whole company, ANALYST and AUDITOR see all.",
    zh = "商机与品牌运作项目所处阶段与价值。分支机构角色可见本机构，公司级角色、ANALYST 与 AUDITOR 可见全部。",
    roles = {
      Role.SALES,
      Role.BRANCH_MANAGER,
      Role.PRODUCT_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER,
      Role.DEPUTY_GENERAL_MANAGER,
      Role.CHAIRMAN,
      Role.ANALYST,
      Role.AUDITOR
    })
final class PipelineView implements View {
  @Override
  public String name() {
    return "pipeline";
  }

  @Override
  public int definition() {
    return 5;
  }

  @Override
  public Projector projector(Tables tables) {
    return new PipelineProjector(tables);
  }
}
