package dev.countersign.command.contract.attachment;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.command.document.KnownDocument;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.DocumentAttached;
import dev.countersign.events.contract.DocumentDetached;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** The documents of a contract beside its text (2.3.3). */
public final class Attachments {
  private final Set<String> attached = new TreeSet<>();
  @AggregateMember private final Steps steps = new Steps();

  @CommandHandler
  void attach(AttachDocument command, CommandContext context, KnownDocument document) {
    Rule.check(
        new DocumentIsStored(command.fileHash(), document.stored()),
        new DocumentIsAttachedOnce(command.fileHash(), attached));
    apply(
        new DocumentAttached(
            command.contractId(),
            command.fileHash(),
            command.kind(),
            command.title(),
            document.size(),
            document.mediaType(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void detach(DetachDocument command, CommandContext context) {
    Rule.check(new DocumentIsAttached(command.fileHash(), attached));
    apply(
        new DocumentDetached(
            command.contractId(),
            command.fileHash(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    switch (event) {
      case DocumentAttached e -> attached.add(e.fileHash());
      case DocumentDetached e -> attached.remove(e.fileHash());
      default -> {}
    }
  }
}
