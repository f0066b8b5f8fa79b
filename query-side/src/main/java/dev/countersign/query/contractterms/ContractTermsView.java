package dev.countersign.query.contractterms;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.View;
import dev.countersign.query.reading.QuestionArea;
import org.springframework.stereotype.Component;

@Component
@QuestionArea(
    path = "contract-terms",
    description =
        "What contracts of each type have beyond their lines: reviews and findings, terms of service,"
            + " deliverables and fees, equipment. Branch roles see their branches; roles for the whole"
            + " company, ANALYST and AUDITOR see all.",
    zh = "各类合同在明细之外的约定：评审与意见、服务期限、交付物与费用、设备。分支机构角色可见本机构，公司级角色、ANALYST 与 AUDITOR" + " 可见全部。",
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
    },
    delegable = true)
final class ContractTermsView implements View {
  @Override
  public String name() {
    return "contract_terms";
  }

  @Override
  public int definition() {
    return 2;
  }

  @Override
  public Projector projector(Tables tables) {
    return new ContractTermsProjector(tables);
  }
}
