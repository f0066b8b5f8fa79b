package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "3.3",
    en = "As many copies are sealed as the policy wants originals.",
    zh = "盖章份数须等于制度规定的正本份数。")
public record SealedCopiesAreTheOriginals(int copies, int originals) implements Rule {
  @Override
  public boolean holds() {
    return copies == originals;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The policy wants %d originals: seal exactly that many copies, not %d."
            .formatted(originals, copies),
        "政策规定正本 %d 份,应全部盖章,而不是 %d 份。".formatted(originals, copies));
  }
}
