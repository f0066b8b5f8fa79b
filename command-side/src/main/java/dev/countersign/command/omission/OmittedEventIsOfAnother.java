package dev.countersign.command.omission;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    en = "Nobody decides on what happened to themselves, as the loss of a role.",
    zh = "任何人不得就发生在自己身上的事件(如失去角色)作出决定。")
public record OmittedEventIsOfAnother(EmployeeId actor, String stream) implements Rule {
  @Override
  public boolean holds() {
    return !actor.toString().equals(stream);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The event is about yourself: two others have to decide on it.", "该事件关于您本人:须由另外两人决定。");
  }
}
