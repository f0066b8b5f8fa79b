package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.Holder;

@Demands(
    section = "3.3",
    en = "Who hands an original over has it, or belongs to the department that does.",
    zh = "正本由其持有人移交,部门所持的由部门人员移交。")
public record OriginalIsHandedOverByItsHolder(int original, Holder holder, EmployeeId sender)
    implements Rule {
  @Override
  public boolean holds() {
    return holder.employeeId() == null
        ? holder.kind().equals("department")
        : holder.employeeId().equals(sender);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Original %d is not in your hands: its holder hands it over.".formatted(original),
        "第 %d 份正本不在您手中:须由持有人移交。".formatted(original));
  }
}
