package dev.countersign.query.contractarchive;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "contract-archive",
    description =
        "Contracts, their originals, numbers and memos, and the templates they are drafted on."
            + " Branch roles see their branches; roles for the whole company, ANALYST and AUDITOR see all.",
    zh = "合同及其原件、编号与备忘录，以及合同范本。分支机构角色可见本机构，公司级角色、ANALYST 与 AUDITOR 可见全部。",
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
      Role.ANALYST,
      Role.AUDITOR
    },
    delegable = true)
final class ContractArchiveView implements View {
  @Override
  public String name() {
    return "contract_archive";
  }

  @Override
  public int definition() {
    return 7;
  }

  @Override
  public Projector projector(Tables tables) {
    return new ContractArchiveProjector(tables);
  }
}
