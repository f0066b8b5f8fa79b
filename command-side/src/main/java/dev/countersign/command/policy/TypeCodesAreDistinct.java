package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.ContractPolicy;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

@Demands(en = "Each type of contract has a short number code of its own.", zh = "每种合同类型有各自的简短编号代码。")
public record TypeCodesAreDistinct(ContractPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    Set<String> types =
        Arrays.stream(ContractType.values()).map(ContractType::name).collect(Collectors.toSet());
    return types.containsAll(policy.typeCodes().keySet())
        && policy.typeCodes().values().stream().allMatch(code -> code.matches("[A-Z0-9]{1,8}"))
        && Set.copyOf(policy.typeCodes().values()).size() == policy.typeCodes().size();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Type codes are one to eight capital letters or digits, different for each of %s."
            .formatted(Arrays.toString(ContractType.values())),
        "类型代码为一至八位大写字母或数字,且各类型互不相同:%s。".formatted(Arrays.toString(ContractType.values())));
  }
}
