package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(section = "3.3", en = "A seal is handed over to somebody else.", zh = "印章须移交给他人。")
public record SealGoesToAnother(EmployeeId from, EmployeeId to) implements Rule {
  @Override
  public boolean holds() {
    return !from.equals(to);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s keeps the seal already.".formatted(to.value()), "%s 已是该印章的保管人。".formatted(to.value()));
  }
}
