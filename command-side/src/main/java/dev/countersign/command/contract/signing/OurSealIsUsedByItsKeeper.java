package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Party;

@Demands(
    section = "3.3",
    en = "Our seal is used by its keeper, who then records that our side executed.",
    zh = "我方用印由印章保管人办理,并由其登记我方签署。")
public record OurSealIsUsedByItsKeeper(Party side, boolean isKeeper) implements Rule {
  @Override
  public boolean holds() {
    return side != Party.SELLER || isKeeper;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Our side is sealed, and that recorded, by a seal keeper.", "我方用印须由印章保管人办理并登记。");
  }
}
