package dev.countersign.query.staffaccess;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "staff-access",
    description =
        "Who could do what on a date. STAFF_ADMIN of a branch sees those whose home it is.",
    zh = "某日谁有何权限。分支机构的 STAFF_ADMIN 可见本机构人员。",
    roles = {Role.STAFF_ADMIN, Role.AUDITOR, Role.ANALYST})
final class StaffAccessView implements View {
  @Override
  public String name() {
    return "staff_access";
  }

  @Override
  public int definition() {
    return 5;
  }

  @Override
  public Projector projector(Tables tables) {
    return new StaffAccessProjector(tables);
  }
}
