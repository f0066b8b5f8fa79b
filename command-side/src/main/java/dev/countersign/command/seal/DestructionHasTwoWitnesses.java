package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

@Demands(section = "3.3", en = "Two others see that a seal is destroyed.", zh = "销毁印章须有两名他人见证。")
public record DestructionHasTwoWitnesses(List<EmployeeId> witnesses, EmployeeId actor)
    implements Rule {
  /** Keeps a copy. */
  public DestructionHasTwoWitnesses {
    witnesses = List.copyOf(witnesses);
  }

  @Override
  public boolean holds() {
    return witnesses.stream().distinct().filter(witness -> !witness.equals(actor)).count() >= 2;
  }

  @Override
  public Refusal refusal() {
    return new Refusal("Name two witnesses other than yourself.", "请指定本人以外的两名见证人。");
  }
}
