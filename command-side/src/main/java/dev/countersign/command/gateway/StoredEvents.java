package dev.countersign.command.gateway;

import dev.countersign.events.Id;
import dev.countersign.eventstore.AppendedEvents;
import dev.countersign.eventstore.AppendedEvents.Appended;
import java.util.List;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Completes a receipt by what the event store has just appended. */
final class StoredEvents {
  private StoredEvents() {}

  static void complete(CommandReceipt receipt, UnitOfWork<?> unitOfWork, Id target) {
    List<Appended> events = AppendedEvents.of(unitOfWork);
    long version =
        events.stream()
            .filter(event -> event.aggregateId().equals(target.toString()))
            .mapToLong(Appended::sequenceNumber)
            .max()
            .orElse(-1);
    long position = events.stream().mapToLong(Appended::position).max().orElse(0);
    receipt.complete(
        version, position, events.stream().map(event -> simpleName(event.payloadType())).toList());
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
