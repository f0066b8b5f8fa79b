package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * A keeper has a stand-in, who is somebody else (3.3).
 *
 * @param standIn null: none is named
 */
@Demands(
    section = "3.3",
    en = "A keeper has a stand-in, who is somebody else.",
    zh = "每位印章保管人须有一名由他人担任的代管人。")
public record StandInIsAnother(EmployeeId keeper, @Nullable EmployeeId standIn) implements Rule {
  @Override
  public boolean holds() {
    return standIn != null && !standIn.equals(keeper);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Name somebody other than the keeper %s as the stand-in.".formatted(keeper.value()),
        "请指定保管人 %s 以外的人员为代管人。".formatted(keeper.value()));
  }
}
