package dev.countersign.command.omission;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.eventstore.EventLog;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Looks the event up as it is stored: who cannot be read can still be passed over. */
@Component
class OmittedEventSource implements FactSource<ProposeOmission, OmittedEvent> {
  /** With Axon Server it needs the store of events, which needs to know what handlers are told. */
  private final ObjectProvider<EventLog> log;

  OmittedEventSource(ObjectProvider<EventLog> log) {
    this.log = log;
  }

  @Override
  public OmittedEvent load(ProposeOmission command, CommandContext context) {
    return new OmittedEvent(
        log.getObject().read(command.position() - 1, 1).stream()
            .filter(entry -> entry.position() == command.position())
            .findFirst()
            .orElse(null));
  }
}
