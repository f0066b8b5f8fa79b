package dev.countersign.query.tasks;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "tasks",
    description =
        "What approvals, contracts, originals and seals demand of people, by role and person, until"
            + " when. Everybody is shown their own.",
    zh = "审批、合同、正本与印章对各人员的待办事项及期限，按角色与本人列出；每人只见本人的待办。",
    roles = {Role.ANALYST, Role.AUDITOR})
final class TasksView implements View {
  @Override
  public String name() {
    return "tasks";
  }

  @Override
  public int definition() {
    return 1;
  }

  @Override
  public Projector projector(Tables tables) {
    return new TasksProjector(tables);
  }
}
