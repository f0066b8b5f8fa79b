package dev.countersign.command.contract.custody;

import dev.countersign.command.automation.Automation;
import dev.countersign.command.register.Holding.Kind;
import dev.countersign.command.register.HoldingRegister;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import java.util.List;
import org.springframework.stereotype.Component;

/** The successor of whoever leaves gets the originals that they have in hands. */
@Component
class WhenEmployeeDepartsThenDistributeOriginal
    implements Automation<DepartureRecorded, DistributeOriginal> {
  private final HoldingRegister holdings;

  WhenEmployeeDepartsThenDistributeOriginal(HoldingRegister holdings) {
    this.holdings = holdings;
  }

  @Override
  public List<DistributeOriginal> then(DepartureRecorded event) {
    EmployeeId successor = event.handOverTo();
    return successor == null
        ? List.of()
        : holdings.onTheWayTo(successor, Kind.ORIGINAL).stream()
            .map(
                held ->
                    new DistributeOriginal(
                        new ContractId(held.id()),
                        held.number(),
                        HolderKind.EMPLOYEE,
                        successor,
                        null,
                        null))
            .toList();
  }
}
