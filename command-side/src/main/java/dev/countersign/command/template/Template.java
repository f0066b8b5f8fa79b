package dev.countersign.command.template;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.template.Clause;
import dev.countersign.events.template.TemplatePublished;
import dev.countersign.events.template.TemplateRetired;
import dev.countersign.events.template.TemplateRevised;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A contract template in all its versions, of which one at most is in force on a day (3.1). */
@Aggregate
class Template extends AggregateRoot {
  @AggregateIdentifier private TemplateId id;
  private final Set<String> versions = new HashSet<>();
  private final NavigableSet<LocalDate> firstDays = new TreeSet<>();
  private @Nullable LocalDate retiredFrom;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Template() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Template(PublishTemplate command, CommandContext context) {
    List<Clause> clauses = command.published();
    Rule.check(new ClausesAreNumberedOnce(clauses));
    apply(
        new TemplatePublished(
            command.templateId(),
            command.contractType(),
            command.name().text(),
            command.version(),
            command.documentHash(),
            clauses,
            context.actor().employeeId(),
            command.effectiveFrom()));
  }

  @CommandHandler
  void revise(ReviseTemplate command, CommandContext context) {
    List<Clause> clauses = command.published();
    Rule.check(
        new TemplateIsNotRetired(retiredFrom),
        new TemplateVersionIsNew(command.version(), versions),
        new TemplateIsNotChangedAfterwards(context.today(), command.effectiveFrom()),
        new TemplateVersionInForceStays(inForceSince(context.today()), command.effectiveFrom()),
        new ClausesAreNumberedOnce(clauses));
    apply(
        new TemplateRevised(
            id,
            versions.size() + 1,
            command.version(),
            command.documentHash(),
            clauses,
            context.actor().employeeId(),
            command.effectiveFrom()));
  }

  @CommandHandler
  void retire(RetireTemplate command, CommandContext context) {
    Rule.check(
        new TemplateIsNotRetired(retiredFrom),
        new TemplateIsNotChangedAfterwards(context.today(), command.from()));
    apply(new TemplateRetired(id, command.reason(), context.actor().employeeId(), command.from()));
  }

  private LocalDate inForceSince(LocalDate today) {
    return Objects.requireNonNullElse(firstDays.floor(today), LocalDate.MIN);
  }

  @EventSourcingHandler
  void on(TemplatePublished event) {
    id = event.templateId();
    publish(event.version(), event.effectiveFrom());
  }

  @EventSourcingHandler
  void on(TemplateRevised event) {
    publish(event.version(), event.effectiveFrom());
  }

  @EventSourcingHandler
  void on(TemplateRetired event) {
    retiredFrom = event.retiredFrom();
  }

  /** One that waited for that day or a later one never comes into force. */
  private void publish(String version, LocalDate effectiveFrom) {
    versions.add(version);
    firstDays.tailSet(effectiveFrom).clear();
    firstDays.add(effectiveFrom);
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
