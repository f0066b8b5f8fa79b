package dev.countersign.command.customer;

import dev.countersign.command.register.Agreement;
import dev.countersign.events.CustomerId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What decisions on others must know of customers. */
@Component
public class CustomerRegister {
  // Tells these locks from others that are taken by the hash of a text.
  private static final long LOCK_KIND = 0x6578706f73757265L;

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

  /** All customers of the group that this one belongs to, or is the head of, without itself. */
  public List<CustomerId> relativesOf(CustomerId customer) {
    CustomerId head = headOf(customer).orElse(customer);
    return Stream.concat(Stream.of(head), subsidiariesOf(head).stream())
        .filter(each -> !each.equals(customer))
        .toList();
  }

  /**
   * Until the transaction ends, nobody else decides on what all contracts of the customer, or of
   * its group, are together.
   */
  public void lockGroup(CustomerId customer) {
    lock(customer);
    headOf(customer).ifPresent(this::lock);
  }

  void lock(CustomerId customer) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:customer, :kind))")
        .param("customer", customer.toString())
        .param("kind", LOCK_KIND)
        .query(rs -> {});
  }

  Optional<CustomerId> headOf(CustomerId customer) {
    agreement.require("customer_standing", "customer_id", customer.value());
    return jdbc.sql("select group_id from command.customer_standing where customer_id = ?")
        .param(customer.value())
        .query(String.class)
        .optional()
        .map(CustomerId::new);
  }

  List<CustomerId> subsidiariesOf(CustomerId head) {
    agreement.require("customer_standing", "group_id", head.value());
    return jdbc
        .sql(
            "select customer_id from command.customer_standing where group_id = ? order by customer_id")
        .param(head.value())
        .query(String.class)
        .list()
        .stream()
        .map(CustomerId::new)
        .toList();
  }
}
