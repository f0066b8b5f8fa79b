package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.jspecify.annotations.Nullable;

@Demands(
    en = "Whoever lets somebody do something says why; it stays on record with the event.",
    zh = "授予权限须说明理由;理由随事件留存。")
public record GrantHasAReason(@Nullable String reason) implements Rule {
  @Override
  public boolean holds() {
    return reason != null && reason.codePoints().anyMatch(Character::isLetterOrDigit);
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Say in reason why the role is granted.", "请在 reason 中说明授予角色的理由。");
  }
}
