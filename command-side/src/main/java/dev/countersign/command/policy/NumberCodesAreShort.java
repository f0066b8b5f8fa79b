package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.ContractPolicy;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

@Demands(
    section = "3.2",
    en = "Codes of entities and departments in contract numbers are short.",
    zh = "合同编号中的法人与部门代码须简短。")
public record NumberCodesAreShort(ContractPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return Stream.of(policy.entityCodes(), policy.deptCodes())
        .filter(Objects::nonNull)
        .map(Map::values)
        .flatMap(codes -> codes.stream())
        .allMatch(code -> code.matches("[A-Z0-9]{1,8}"));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Codes of entities and departments are one to eight capital letters or digits.",
        "法人与部门代码为一至八位大写字母或数字。");
  }
}
