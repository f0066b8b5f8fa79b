package dev.countersign.query.staffaccess;

import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Known;
import dev.countersign.web.Caller;
import dev.countersign.web.Operators;
import org.springframework.stereotype.Component;

/** By the grants that the view knows. */
@Component
class OperatingReaders implements Operators {
  private final Readers readers;

  OperatingReaders(Readers readers) {
    this.readers = readers;
  }

  @Override
  public boolean include(Caller caller) {
    return readers.grants(caller, new Known(null, null)).stream()
        .anyMatch(grant -> grant.role() == Role.OPERATOR && grant.branchId() == null);
  }
}
