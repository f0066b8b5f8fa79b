package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Set;

@Demands(
    en = "Nothing is confirmed that was proposed by somebody who may no longer grant roles.",
    zh = "提议人已无权授予角色的提议不得确认。")
public record ProposerMayStillGrant(EmployeeId proposer, Set<EmployeeId> granters) implements Rule {
  /** Keeps a copy. */
  public ProposerMayStillGrant {
    granters = Set.copyOf(granters);
  }

  @Override
  public boolean holds() {
    return granters.contains(proposer);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s, who proposed this, may no longer grant roles: propose it anew."
            .formatted(proposer.value()),
        "提议人 %s 已无权授予角色:请重新提出。".formatted(proposer.value()));
  }
}
