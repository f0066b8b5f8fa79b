package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(section = "3.3", en = "One loan of a seal is decided at a time.", zh = "一枚印章同一时间只办理一项外借。")
public record OneLoanIsProposed(boolean proposed) implements Rule {
  @Override
  public boolean holds() {
    return !proposed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A loan of this seal is proposed already: it is lent, rejected or taken back first.",
        "该印章已有外借申请:请先办理借出、驳回或撤回。");
  }
}
