package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "Somebody goes along with whoever uses a seal outside of the house.",
    zh = "印章外出使用须有借用人以外的人员陪同。")
public record EscortIsAnother(EmployeeId borrower, EmployeeId escort) implements Rule {
  @Override
  public boolean holds() {
    return !borrower.equals(escort);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Name somebody other than the borrower who goes along with the seal.", "请指定借用人以外的人员陪同用印。");
  }
}
