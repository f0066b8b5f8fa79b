package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;
import java.util.Set;

@Demands(section = "3.3", en = "A list names each original once.", zh = "清单中每份正本只列一次。")
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
