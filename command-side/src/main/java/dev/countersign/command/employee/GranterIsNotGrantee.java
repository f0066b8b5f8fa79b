package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(en = "Nobody grants a role to themselves.", zh = "不得为自己授予角色。")
public record GranterIsNotGrantee(EmployeeId granter, EmployeeId grantee) implements Rule {
  @Override
  public boolean holds() {
    return !granter.equals(grantee);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You cannot grant a role to yourself: ask another staff administrator.",
        "不能给自己授予角色:请由其他人事管理员操作。");
  }
}
