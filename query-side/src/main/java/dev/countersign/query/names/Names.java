package dev.countersign.query.names;

import dev.countersign.events.Event;
import dev.countersign.events.Id;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.util.Locale;

/**
 * Keeps the table {@code name} of a view. What a question tells by identifier has its name beside
 * it from there, as it was at the moment asked about: views do not wait for each other.
 */
public final class Names {
  private final VersionedTable<Name> names;

  /** In these tables. */
  public Names(Tables tables) {
    names = tables.versioned("name", Name.class);
  }

  /** Keeps the name that the event gives to something. */
  public void project(Event event) {
    switch (event) {
      case CustomerRegistered e -> put(e.customerId(), e.name());
      case EmployeeRegistered e -> put(e.employeeId(), e.name());
      case BranchLaunched e -> put(e.branchId(), e.name());
      case ProductDefined e -> put(e.productId(), e.name());
      default -> {}
    }
  }

  private void put(Id id, String name) {
    names.put(new Name(id.value(), kindOf(id.getClass()), name));
  }

  /** Under which kind the names of these identifiers are kept. */
  public static String kindOf(Class<? extends Id> type) {
    return type.getSimpleName().replaceFirst("Id$", "").toLowerCase(Locale.ROOT);
  }
}
