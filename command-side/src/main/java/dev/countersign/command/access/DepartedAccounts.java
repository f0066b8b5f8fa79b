package dev.countersign.command.access;

import dev.countersign.command.register.Registers;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.web.LocalAccounts;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whoever has left does not log in any more. */
@Component
@ProcessingGroup(Registers.GROUP)
class DepartedAccounts {
  private final ObjectProvider<LocalAccounts> accounts;

  DepartedAccounts(ObjectProvider<LocalAccounts> accounts) {
    this.accounts = accounts;
  }

  @EventHandler
  void on(DepartureRecorded event) {
    accounts.ifAvailable(local -> local.disableFor(event.employeeId().value()));
  }
}
