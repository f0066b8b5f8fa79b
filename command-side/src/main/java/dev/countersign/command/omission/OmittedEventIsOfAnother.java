package dev.countersign.command.omission;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

/** Nobody decides on what happened to themselves, as the loss of a role. */
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
