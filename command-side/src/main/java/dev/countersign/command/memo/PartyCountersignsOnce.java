package dev.countersign.command.memo;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Party;
import java.util.Set;

@Demands(en = "Each party countersigns once.", zh = "每一方只会签一次。")
public record PartyCountersignsOnce(Party party, Set<Party> signed) implements Rule {
  @Override
  public boolean holds() {
    return !signed.contains(party);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s has countersigned already.".formatted(party), "%s 已会签。".formatted(party));
  }
}
