package dev.countersign.command;

import dev.countersign.events.Id;
import java.util.Map;
import java.util.stream.Collectors;

@Demands(
    en =
        "Whatever a command names (a branch, a product, a customer, an employee, a contract) is registered, active, and of the company or of a branch in which the sender may send the command: what another branch has is not told from what nobody has.",
    zh = "操作所提及的对象(分公司、产品、客户、员工、合同)须已登记且有效,并属于公司或发送人可执行该操作的分公司;其他分公司的对象与不存在的对象不作区分。")
public record ReferencesExist(Map<String, Id> references, Directory directory) implements Rule {
  @Override
  public boolean holds() {
    return references.values().stream().allMatch(this::known);
  }

  private boolean known(Id id) {
    return directory.find(id).map(Directory.Entry::active).orElse(false);
  }

  @Override
  public Refusal refusal() {
    String unknown =
        references.entrySet().stream()
            .filter(entry -> !known(entry.getValue()))
            .map(entry -> entry.getKey() + " " + entry.getValue().value())
            .collect(Collectors.joining(", "));
    return new Refusal(
        "Not registered, no longer active, or not of your branch: %s.".formatted(unknown),
        "未登记、已停用或不属于您的分公司:%s。".formatted(unknown));
  }
}
