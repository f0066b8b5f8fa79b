package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "2.4.1",
    en = "Nobody grants an authority to sign to themselves.",
    zh = "任何人不得为自己授予签约权限。")
public record AuthorityGoesToAnother(EmployeeId granter, EmployeeId holder) implements Rule {
  @Override
  public boolean holds() {
    return !granter.equals(holder);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You cannot grant an authority to sign to yourself: ask somebody else of legal.",
        "不能为自己授予签约权限:请由其他法务人员登记。");
  }
}
