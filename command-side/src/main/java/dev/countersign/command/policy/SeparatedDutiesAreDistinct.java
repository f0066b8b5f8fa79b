package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.DutyPolicy;

@Demands(
    en = "Both sides of a separation name roles, and none on both, and it is said why.",
    zh = "职责分离的两侧均须列明角色,同一角色不得列于两侧,并须说明理由。")
public record SeparatedDutiesAreDistinct(DutyPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return policy.separations().stream()
        .allMatch(
            each ->
                !each.one().isEmpty()
                    && !each.other().isEmpty()
                    && each.one().stream().noneMatch(each.other()::contains)
                    && !each.reason().isBlank());
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Each separation needs roles on both sides, none on both, and a reason.",
        "每项不相容设置须在两侧各列出角色,同一角色不得同时出现在两侧,并须说明理由。");
  }
}
