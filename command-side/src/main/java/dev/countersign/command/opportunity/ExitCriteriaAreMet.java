package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

@Demands(en = "Whatever the stages that are left demand is known.", zh = "离开各阶段所要求的信息须已知。")
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
