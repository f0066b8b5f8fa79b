package dev.countersign.query.audittrail;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "audit-trail",
    description =
        "Every event with who, for whom, when, what changed, why, and by which command and request."
            + " Only for AUDITOR of the whole company; every reading is recorded.",
    zh = "每个事件由谁、代谁、何时、改动了什么、为何以及经由哪个命令与请求。仅限公司级 AUDITOR；每次查阅均有记录。",
    roles = {Role.AUDITOR})
final class AuditTrailView implements View {
  @Override
  public String name() {
    return "audit_trail";
  }

  @Override
  public int definition() {
    return 4;
  }

  @Override
  public Projector projector(Tables tables) {
    return new AuditTrailProjector(tables);
  }
}
