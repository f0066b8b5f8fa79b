package dev.countersign.benchmarks;

import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;

/** The aggregate of {@link LineAdded}, with as much state as decisions would need. */
final class Order {
  @AggregateIdentifier private String order = "";
  private int lines;
  private long quantity;
  private String remark = "";

  Order() {}

  @EventSourcingHandler
  void on(LineAdded event) {
    order = event.order();
    lines++;
    quantity += event.quantity();
    remark = event.remark();
  }

  int lines() {
    return lines;
  }

  @Override
  public String toString() {
    return "%s: %d pieces, %s".formatted(order, quantity, remark);
  }
}
