package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Party;
import java.util.Set;

@Demands(section = "3.3", en = "Each side signs and seals once.", zh = "每一方只签字盖章一次。")
public record SideExecutesOnce(Party side, Set<Party> executed) implements Rule {
  @Override
  public boolean holds() {
    return !executed.contains(side);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The execution by %s is on record already.".formatted(side), "%s 的签署已登记。".formatted(side));
  }
}
