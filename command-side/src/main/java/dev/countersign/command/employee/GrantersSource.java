package dev.countersign.command.employee;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.ConfirmerRegister;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Grants are not locked: a role that is revoked in this moment is revoked later. */
@Component
class GrantersSource implements FactSource<Command, Granters> {
  private final GrantRegister grants;
  private final ConfirmerRegister confirmers;

  GrantersSource(GrantRegister grants, ConfirmerRegister confirmers) {
    this.grants = grants;
    this.confirmers = confirmers;
  }

  @Override
  public Granters load(Command command, CommandContext context) {
    List<Actor> confirmers = grants.holders(Role.CONFIRMING);
    // Whoever holds such a role now counts, whatever the other register says.
    return new Granters(
        companyWide(confirmers, List.of(Role.STAFF_ADMIN)),
        Stream.concat(
                companyWide(confirmers, Role.CONFIRMING).stream(), this.confirmers.ever().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static Set<EmployeeId> companyWide(List<Actor> actors, List<Role> roles) {
    return actors.stream()
        .filter(actor -> actor.mayAct(roles, null))
        .map(Actor::employeeId)
        .collect(Collectors.toUnmodifiableSet());
  }
}
