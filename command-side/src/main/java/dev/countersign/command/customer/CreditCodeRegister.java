package dev.countersign.command.customer;

import dev.countersign.command.Rule;
import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.command.register.UniqueKeyRegister;
import dev.countersign.events.customer.CustomerRegistered;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Owner of the rule that one credit code has one customer. */
@Component
@ProcessingGroup(Registers.GROUP)
class CreditCodeRegister implements Register {
  private final UniqueKeyRegister keys;

  CreditCodeRegister(UniqueKeyRegister keys) {
    this.keys = keys;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(UniqueKeyRegister.table());
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new CreditCodeRegister(UniqueKeyRegister.elsewhere(tables));
  }

  @EventHandler
  void on(CustomerRegistered event) {
    if (event.creditCode() != null) {
      boolean free =
          keys.take(UniqueKeyRegister.CREDIT_CODE, event.creditCode(), event.customerId());
      Rule.check(new CreditCodeIsUnique(event.creditCode(), free));
    }
  }
}
