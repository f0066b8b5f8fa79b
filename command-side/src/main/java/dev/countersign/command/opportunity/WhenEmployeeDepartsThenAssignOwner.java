package dev.countersign.command.opportunity;

import dev.countersign.command.automation.Automation;
import dev.countersign.command.register.Holding.Kind;
import dev.countersign.command.register.HoldingRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.DepartureRecorded;
import java.util.List;
import org.springframework.stereotype.Component;

/** The successor of whoever leaves becomes the owner of their open opportunities. */
@Component
class WhenEmployeeDepartsThenAssignOwner implements Automation<DepartureRecorded, AssignOwner> {
  private final HoldingRegister holdings;

  WhenEmployeeDepartsThenAssignOwner(HoldingRegister holdings) {
    this.holdings = holdings;
  }

  @Override
  public List<AssignOwner> then(DepartureRecorded event) {
    EmployeeId successor = event.handOverTo();
    return successor == null
        ? List.of()
        : holdings.onTheWayTo(successor, Kind.OPPORTUNITY).stream()
            .map(held -> new AssignOwner(new OpportunityId(held.id()), successor, null))
            .toList();
  }
}
