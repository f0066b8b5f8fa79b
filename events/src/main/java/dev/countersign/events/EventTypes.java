package dev.countersign.events;

import dev.countersign.events.branch.BranchEvent;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.customer.CustomerEvent;
import dev.countersign.events.employee.EmployeeEvent;
import dev.countersign.events.memo.MemoEvent;
import dev.countersign.events.opportunity.OpportunityEvent;
import dev.countersign.events.policy.PolicyEvent;
import dev.countersign.events.product.ProductEvent;
import java.util.List;
import java.util.stream.Stream;

/** The catalogue of all event types, read from the sealed interfaces. */
public final class EventTypes {
  private static final List<Class<? extends Event>> KINDS =
      List.of(
          BranchEvent.class,
          ContractEvent.class,
          CustomerEvent.class,
          EmployeeEvent.class,
          MemoEvent.class,
          OpportunityEvent.class,
          PolicyEvent.class,
          ProductEvent.class);

  private EventTypes() {}

  /** Every event record, grouped by kind, in declaration order. */
  public static List<Class<? extends Event>> all() {
    return KINDS.stream()
        .<Class<? extends Event>>flatMap(
            kind ->
                Stream.of(kind.getPermittedSubclasses()).map(type -> type.asSubclass(Event.class)))
        .toList();
  }
}
