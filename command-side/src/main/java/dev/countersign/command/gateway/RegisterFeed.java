package dev.countersign.command.gateway;

import dev.countersign.eventstore.AppendedEvents;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.axonframework.common.Registration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.SubscribableMessageSource;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * What the registers are subscribed to where Axon Server keeps the events: everything that is
 * published, and once more what a crash kept from them.
 */
final class RegisterFeed implements SubscribableMessageSource<EventMessage<?>> {
  private static final String KEY = RegisterFeed.class.getName();

  private final EventStore events;
  private final List<Consumer<List<? extends EventMessage<?>>>> registers =
      new CopyOnWriteArrayList<>();

  RegisterFeed(EventStore events) {
    this.events = events;
  }

  @Override
  public Registration subscribe(Consumer<List<? extends EventMessage<?>>> register) {
    registers.add(register);
    Registration published =
        events.subscribe(
            messages -> {
              note(messages);
              register.accept(messages);
            });
    return () -> registers.remove(register) && published.cancel();
  }

  private static void note(List<? extends EventMessage<?>> messages) {
    List<DomainEventMessage<?>> stored =
        messages.stream().<DomainEventMessage<?>>map(m -> (DomainEventMessage<?>) m).toList();
    AppendedEvents.add(stored);
    CurrentUnitOfWork.get()
        .root()
        .<List<DomainEventMessage<?>>>getOrComputeResource(KEY, k -> new CopyOnWriteArrayList<>())
        .addAll(stored);
  }

  /** What the unit of work is about to append. */
  List<DomainEventMessage<?>> published(UnitOfWork<?> unitOfWork) {
    return unitOfWork.root().getOrDefaultResource(KEY, List.of());
  }

  /**
   * Gives the registers what they have missed; in the caller's transaction.
   *
   * @throws IllegalStateException before the registers are there
   */
  void repeat(List<? extends EventMessage<?>> messages) {
    if (registers.isEmpty()) {
      throw new IllegalStateException("No register is subscribed yet");
    }
    registers.forEach(register -> register.accept(messages));
  }
}
