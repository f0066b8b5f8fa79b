package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "3.3",
    en = "Nobody makes themselves the keeper of a seal, or a stand-in.",
    zh = "任何人不得任命自己为印章保管人或代管人。")
public record KeeperIsAppointedByAnother(
    EmployeeId appointer, EmployeeId keeper, EmployeeId standIn) implements Rule {
  @Override
  public boolean holds() {
    return !appointer.equals(keeper) && !appointer.equals(standIn);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You cannot appoint yourself: ask somebody else of legal.", "不能任命本人:请由其他法务人员操作。");
  }
}
