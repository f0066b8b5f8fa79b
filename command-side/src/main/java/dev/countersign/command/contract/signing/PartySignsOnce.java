package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Party;
import java.util.Set;

@Demands(section = "3.3", en = "Each party signs once.", zh = "每一方只签署一次。")
public record PartySignsOnce(Party party, Set<Party> signed) implements Rule {
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
        "The signature of %s is on record already.".formatted(party),
        "%s 的签字已登记。".formatted(party));
  }
}
