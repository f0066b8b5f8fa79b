package dev.countersign.command.customer;

import dev.countersign.command.register.Agreement;
import dev.countersign.events.CustomerId;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions on others must know of customers. */
@Component
public class CustomerRegister {
  private final JdbcClient jdbc;
  private final Agreement agreement;

  CustomerRegister(JdbcClient jdbc, Agreement agreement) {
    this.jdbc = jdbc;
    this.agreement = agreement;
  }

  /** The last day on which may be relied on what was verified of it; empty: nothing was. */
  public Optional<LocalDate> verifiedUntil(CustomerId customer) {
    agreement.require("customer_standing", "customer_id", customer.value());
    return jdbc.sql("select verified_until from command.customer_standing where customer_id = ?")
        .param(customer.value())
        .query(LocalDate.class)
        .optional();
  }
}
