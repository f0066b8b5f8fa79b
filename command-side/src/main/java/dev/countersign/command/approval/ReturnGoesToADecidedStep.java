package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.List;

@Demands(
    section = "2.4.1",
    en = "Only what was decided can be decided anew: a return goes to a step that was approved.",
    zh = "只有已决定的步骤才能重新决定:退回须退到已批准的步骤。")
public record ReturnGoesToADecidedStep(String toStep, List<String> approved) implements Rule {
  @Override
  public boolean holds() {
    return approved.contains(toStep);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The step %s was not approved in this round; approved are: %s."
            .formatted(toStep, String.join(", ", approved)),
        "步骤 %s 在本轮尚未通过;已通过的步骤:%s。".formatted(toStep, String.join("、", approved)));
  }
}
