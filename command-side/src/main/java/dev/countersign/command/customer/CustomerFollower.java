package dev.countersign.command.customer;

import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.command.register.Registers;
import dev.countersign.events.customer.CustomerRelated;
import dev.countersign.events.customer.CustomerSeparated;
import dev.countersign.events.customer.CustomerVerified;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps what the {@link CustomerRegister} tells. */
@Component
@ProcessingGroup(Registers.GROUP)
class CustomerFollower implements Register {
  private final JdbcClient jdbc;

  CustomerFollower(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<RegisterTable> tables() {
    return List.of(new RegisterTable("customer_standing", "customer", "customer_id"));
  }

  @Override
  public Object elsewhere(JdbcClient tables) {
    return new CustomerFollower(tables);
  }

  @EventHandler
  void on(CustomerVerified event) {
    jdbc.sql(
            """
            insert into command.customer_standing (customer_id, verified_until) values (?, ?)
            on conflict (customer_id) do update set verified_until = excluded.verified_until
            """)
        .params(event.customerId().value(), event.validUntil())
        .update();
  }

  @EventHandler
  void on(CustomerRelated event) {
    jdbc.sql(
            """
            insert into command.customer_standing (customer_id, group_id) values (?, ?)
            on conflict (customer_id) do update set group_id = excluded.group_id
            """)
        .params(event.customerId().value(), event.groupId().value())
        .update();
  }

  @EventHandler
  void on(CustomerSeparated event) {
    jdbc.sql("update command.customer_standing set group_id = null where customer_id = ?")
        .param(event.customerId().value())
        .update();
  }
}
