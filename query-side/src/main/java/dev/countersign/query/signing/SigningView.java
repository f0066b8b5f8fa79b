package dev.countersign.query.signing;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "signing",
    description =
        "Our seals, what they were used for, who kept them, and who could bind us on a date. A role of a branch shows the seals of that branch; those of headquarters are shown to roles of the whole company.",
    zh = "印章、用印记录、保管人，以及某日谁有权代表我方签约。分支机构的角色可见本机构印章；总部印章由公司级角色查看。",
    roles = {
      Role.SEAL_KEEPER,
      Role.LEGAL,
      Role.BRANCH_MANAGER,
      Role.GENERAL_MANAGER,
      Role.AUDITOR,
      Role.ANALYST
    })
final class SigningView implements View {
  @Override
  public String name() {
    return "signing";
  }

  @Override
  public int definition() {
    return 2;
  }

  @Override
  public Projector projector(Tables tables) {
    return new SigningProjector(tables);
  }
}
