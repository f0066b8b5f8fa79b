package dev.countersign.benchmarks;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A row of the JPA projection. */
@Entity
class StockOrderTotal {
  @Id private String id;

  @SuppressWarnings("UnusedVariable") // Hibernate reads it
  private long quantity;

  @SuppressWarnings("NullAway.Init") // for Hibernate
  protected StockOrderTotal() {}

  StockOrderTotal(String id, long quantity) {
    this.id = id;
    this.quantity = quantity;
  }

  void add(int more) {
    quantity += more;
  }
}
