package dev.countersign.command.contract.numbering;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.policy.ContractPolicy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "3.2",
    en =
        "Where numbers tell the entity or the department, a contract is numbered with those of its branch.",
    zh = "编号含法人或部门的,合同以其分公司的法人与部门代码编号。")
public record BranchHasNumberCodes(BranchId branch, ContractPolicy policy) implements Rule {
  @Override
  public boolean holds() {
    return has("{entity}", policy.entityCodes()) && has("{dept}", policy.deptCodes());
  }

  private boolean has(String part, @Nullable Map<String, String> codes) {
    return !policy.numberTemplate().contains(part)
        || (codes != null && codes.containsKey(branch.value()));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract policy has no code for the entity or the department of branch %s: ask for a new version of the policy."
            .formatted(branch.value()),
        "合同政策没有分公司 %s 的法人或部门代码:请发布新版政策。".formatted(branch.value()));
  }
}
