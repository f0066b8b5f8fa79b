package dev.countersign.command.contract.custody;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;
import java.util.Set;

/** A list names each original once. */
public record OriginalIsListedOnce(List<Integer> originals) implements Rule {
  @Override
  public boolean holds() {
    return Set.copyOf(originals).size() == originals.size();
  }

  @Override
  public Refusal refusal() {
    return new Refusal("The list names an original twice.", "清单中有重复的正本。");
  }
}
