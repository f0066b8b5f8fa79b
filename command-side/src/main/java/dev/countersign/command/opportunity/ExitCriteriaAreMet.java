package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

/** Whatever the stages that are left demand is known. */
public record ExitCriteriaAreMet(List<String> missing) implements Rule {
  @Override
  public boolean holds() {
    return missing.isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Before this stage is left, these must be known: %s.".formatted(String.join(", ", missing)),
        "离开该阶段前须明确：%s。".formatted(String.join("、", missing)));
  }
}
