package dev.countersign.command.contract;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.Intention;
import dev.countersign.command.contract.approve.ApproveContract;
import dev.countersign.command.register.GrantRegister;
import java.util.List;
import org.springframework.stereotype.Component;

/** Not locked: a role that is revoked in this moment is a role that is revoked later. */
@Component
class ApproversSource implements FactSource<Command, Approvers> {
  private final GrantRegister grants;

  ApproversSource(GrantRegister grants) {
    this.grants = grants;
  }

  @Override
  public Approvers load(Command command, CommandContext context) {
    Intention approving = ApproveContract.class.getAnnotation(Intention.class);
    return new Approvers(grants.holders(List.of(approving.roles())));
  }
}
