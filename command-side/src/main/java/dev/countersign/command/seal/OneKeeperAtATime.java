package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * A seal has one keeper at a time, and goes to another before a witness only (3.3).
 *
 * @param present null: nobody keeps it yet
 */
@Demands(
    section = "3.3",
    en = "A seal has one keeper at a time, and goes to another before a witness only.",
    zh = "一枚印章同一时间只有一名保管人,更换须在见证下移交。")
public record OneKeeperAtATime(@Nullable EmployeeId present, EmployeeId keeper) implements Rule {
  @Override
  public boolean holds() {
    return present == null || present.equals(keeper);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s keeps the seal: it goes to another keeper by hand-over, before a witness."
            .formatted(present == null ? "" : present.value()),
        "该印章由 %s 保管:更换保管人须在见证下办理移交。".formatted(present == null ? "" : present.value()));
  }
}
