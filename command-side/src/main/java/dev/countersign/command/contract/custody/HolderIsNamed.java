package dev.countersign.command.contract.custody;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

@Demands(
    en = "A holder is a person, a department or the customer, and named.",
    zh = "持有人为个人、部门或客户,且须指明。")
public record HolderIsNamed(
    HolderKind kind, @Nullable EmployeeId employeeId, @Nullable String department) implements Rule {
  @Override
  public boolean holds() {
    return (kind == HolderKind.EMPLOYEE) == (employeeId != null)
        && (kind == HolderKind.DEPARTMENT) == (department != null && !department.isBlank());
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give employeeId for an EMPLOYEE, department for a DEPARTMENT, and neither for the CUSTOMER.",
        "EMPLOYEE 须提供 employeeId,DEPARTMENT 须提供 department,CUSTOMER 均不提供。");
  }
}
