package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Party;
import dev.countersign.events.policy.FirstToExecute;
import java.util.EnumSet;
import java.util.Set;

@Demands(
    section = "3.3",
    en = "The sides sign and seal in the order that the policy wants.",
    zh = "各方按政策规定的先后顺序签署。")
public record SidesExecuteInOrder(Party side, FirstToExecute first, Set<Party> executed)
    implements Rule {
  @Override
  public boolean holds() {
    return switch (first) {
      case OURS -> side == Party.SELLER || executed.contains(Party.SELLER);
      case THEIRS ->
          side != Party.SELLER || executed.containsAll(EnumSet.complementOf(EnumSet.of(side)));
      case ANY -> true;
    };
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        first == FirstToExecute.OURS
            ? "The policy wants our side to execute first."
            : "The policy wants our side to execute last.",
        first == FirstToExecute.OURS ? "政策规定我方先签署。" : "政策规定我方后签署。");
  }
}
