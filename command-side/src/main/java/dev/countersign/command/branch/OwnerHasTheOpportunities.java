package dev.countersign.command.branch;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import java.util.List;

@Demands(
    en =
        "What is reassigned is open, in the branch, and of the owner it is taken from; and there is some.",
    zh = "所转移的商机须未关闭、属于该分公司且归原负责人所有,并且至少有一个。")
public record OwnerHasTheOpportunities(
    EmployeeId owner, List<OpportunityId> wanted, List<OpportunityId> owned) implements Rule {
  /** Keeps copies. */
  public OwnerHasTheOpportunities {
    wanted = List.copyOf(wanted);
    owned = List.copyOf(owned);
  }

  @Override
  public boolean holds() {
    return !wanted.isEmpty() && owned.containsAll(wanted);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    List<String> others =
        wanted.stream().filter(id -> !owned.contains(id)).map(OpportunityId::value).toList();
    return others.isEmpty()
        ? new Refusal(
            "%s owns no open opportunity here.".formatted(owner.value()),
            "%s 在此没有进行中的商机。".formatted(owner.value()))
        : new Refusal(
            "Not open opportunities of %s here: %s."
                .formatted(owner.value(), String.join(", ", others)),
            "以下不是 %s 在此进行中的商机:%s。".formatted(owner.value(), String.join("、", others)));
  }
}
