package dev.countersign.command.contract.classification;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.approval.Importance;

@Demands(
    section = "3.1",
    en =
        "A classification says that a contract is more important than said before; less takes a reason.",
    zh = "合同分类只可提高重要性;降低须说明理由。")
public record ClassificationRaises(Importance from, Importance to) implements Rule {
  @Override
  public boolean holds() {
    return to.compareTo(from) > 0;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract is %s already: reclassify it, with a reason, to make it anything else."
            .formatted(from),
        "合同的重要性已为 %s:如需改变,请说明理由并重新分类。".formatted(from));
  }
}
