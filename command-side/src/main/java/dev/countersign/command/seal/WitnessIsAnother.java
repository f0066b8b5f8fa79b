package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "Who witnesses a hand-over neither gives nor takes the seal.",
    zh = "移交见证人不得是移交人或接收人。")
public record WitnessIsAnother(EmployeeId witness, EmployeeId from, EmployeeId to) implements Rule {
  @Override
  public boolean holds() {
    return !witness.equals(from) && !witness.equals(to);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s gives or takes the seal: name another witness.".formatted(witness.value()),
        "%s 是移交人或接收人:请另行指定见证人。".formatted(witness.value()));
  }
}
