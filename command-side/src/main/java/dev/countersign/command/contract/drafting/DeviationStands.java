package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "2.3.3",
    en = "Only a deviation that stands can be withdrawn.",
    zh = "只可撤回仍然存在的偏离。")
public record DeviationStands(String clause, Set<String> deviations) implements Rule {
  /** Keeps a copy. */
  public DeviationStands {
    deviations = Set.copyOf(deviations);
  }

  @Override
  public boolean holds() {
    return deviations.contains(clause);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract does not deviate from clause %s.".formatted(clause),
        "该合同未偏离条款 %s。".formatted(clause));
  }
}
