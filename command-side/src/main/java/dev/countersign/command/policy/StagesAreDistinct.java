package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.StagePolicy;
import java.util.List;
import java.util.Set;

@Demands(
    en = "There are stages, and each has a name of its own in capital letters.",
    zh = "须有阶段,且每个阶段有各自的大写名称。")
public record StagesAreDistinct(OpportunityPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    List<String> names = policy.stages().stream().map(StagePolicy::stage).toList();
    return !names.isEmpty()
        && names.stream().allMatch(name -> name.matches("[A-Z][A-Z0-9_]{0,39}"))
        && Set.copyOf(names).size() == names.size();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give at least one stage, each with another name in capital letters, for example PROPOSAL.",
        "请至少给出一个阶段,名称为大写字母且互不相同,例如 PROPOSAL。");
  }
}
