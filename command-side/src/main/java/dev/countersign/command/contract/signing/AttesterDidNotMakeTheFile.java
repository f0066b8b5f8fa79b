package dev.countersign.command.contract.signing;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

/** The signed file is attested by somebody other than who made it (3.3). */
public record AttesterDidNotMakeTheFile(EmployeeId attester, EmployeeId maker) implements Rule {
  @Override
  public boolean holds() {
    return !attester.equals(maker);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("You made this file, so somebody else must compare it.", "该文件由您制作,须由他人比对。");
  }
}
