package dev.countersign.command.branch;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;

@Demands(
    section = "3.2",
    en =
        "A branch code stands in contract numbers, so it is two to eight capital letters or digits.",
    zh = "分公司代码用于合同编号,须为 2 至 8 位大写字母或数字。")
public record BranchCodeIsShort(BranchId code) implements Rule {
  @Override
  public boolean holds() {
    return code.value().matches("[A-Z0-9]{2,8}");
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A branch code is two to eight capital letters or digits, for example BJ; not \"%s\"."
            .formatted(code.value()),
        "分公司代码为二至八位大写字母或数字,例如 BJ;而不是“%s”。".formatted(code.value()));
  }
}
