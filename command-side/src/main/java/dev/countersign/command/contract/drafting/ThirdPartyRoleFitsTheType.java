package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ThirdPartyRole;
import java.util.Arrays;

@Demands(
    section = "2.3.3",
    en =
        "There is no end user of a brand, and no developer where nothing is developed: the role of the third party fits the type of contract.",
    zh = "第三方的角色须与合同类型相符:品牌运作合同无最终用户,不含开发的合同无开发方。")
public record ThirdPartyRoleFitsTheType(ThirdPartyRole role, ContractType type) implements Rule {
  private static boolean fits(ThirdPartyRole role, ContractType type) {
    return switch (role) {
      case GUARANTOR, AGENT -> true;
      case END_USER -> type != ContractType.BRAND_OPERATION;
      case DEVELOPER ->
          type == ContractType.SALES_AND_CONSULTING || type == ContractType.SECONDARY_SALES;
    };
  }

  private String fitting() {
    return Arrays.stream(ThirdPartyRole.values())
        .filter(other -> fits(other, type))
        .toList()
        .toString();
  }

  @Override
  public boolean holds() {
    return fits(role, type);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The third party of a contract of type %s is one of %s.".formatted(type, fitting()),
        "%s 类合同的第三方只能是:%s。".formatted(type, fitting()));
  }
}
