package dev.countersign.command.memo;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Party;
import java.util.EnumSet;
import java.util.Set;

@Demands(
    section = "III.3",
    en = "A memo counts when both parties have signed it.",
    zh = "备忘录须经双方签署方可附入。")
public record BothPartiesHaveCountersigned(Set<Party> signed) implements Rule {
  private Set<Party> missing() {
    Set<Party> missing = EnumSet.allOf(Party.class);
    missing.removeAll(signed);
    return missing;
  }

  @Override
  public boolean holds() {
    return signed.containsAll(EnumSet.allOf(Party.class));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Not yet countersigned by %s.".formatted(missing()), "尚未会签:%s。".formatted(missing()));
  }
}
