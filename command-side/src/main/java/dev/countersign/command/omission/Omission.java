package dev.countersign.command.omission;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OmissionId;
import dev.countersign.events.omission.OmissionConfirmed;
import dev.countersign.events.omission.OmissionEvent;
import dev.countersign.events.omission.OmissionPhase;
import dev.countersign.events.omission.OmissionProposed;
import dev.countersign.events.omission.OmissionRejected;
import dev.countersign.eventstore.LogEntry;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * A decision that a view passes over one event. Views are not known here: whether the view cannot
 * take the event is found where it has effect.
 */
@Aggregate
class Omission extends AggregateRoot {
  @AggregateIdentifier private OmissionId id;
  private OmissionPhase phase = OmissionPhase.PROPOSED;
  private String view;
  private long position;
  private String stream;
  private EmployeeId proposer;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Omission() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Omission(ProposeOmission command, CommandContext context, OmittedEvent omitted) {
    Rule.check(new OmittedEventExists(command.position(), omitted.entry() != null));
    LogEntry entry = Objects.requireNonNull(omitted.entry());
    EmployeeId actor = context.actor().employeeId();
    Rule.check(new OmittedEventIsOfAnother(actor, entry.aggregateId()));
    apply(
        new OmissionProposed(
            command.omissionId(),
            command.view(),
            command.position(),
            entry.aggregateId(),
            entry.sequenceNumber(),
            entry.payloadType(),
            command.reason(),
            actor));
  }

  @CommandHandler
  void confirm(ConfirmOmission command, CommandContext context) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(
        new OmissionIsConfirmedByAnother(actor, proposer),
        new OmittedEventIsOfAnother(actor, stream));
    apply(new OmissionConfirmed(id, view, position, actor));
  }

  @CommandHandler
  void reject(RejectOmission command, CommandContext context) {
    apply(new OmissionRejected(id, command.reason(), context.actor().employeeId()));
  }

  @EventSourcingHandler
  void on(OmissionProposed event) {
    id = event.omissionId();
    view = event.view();
    position = event.position();
    stream = event.stream();
    proposer = event.proposedBy();
  }

  @EventSourcingHandler
  void on(OmissionEvent event) {
    phase = phase.after(event);
  }

  @Override
  protected OmissionPhase phase() {
    return phase;
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
