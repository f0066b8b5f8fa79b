package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "The signed file is attested by somebody other than who made it.",
    zh = "签署文件须由制作人以外的人比对。")
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
