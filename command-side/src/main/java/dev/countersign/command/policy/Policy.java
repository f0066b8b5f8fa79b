package dev.countersign.command.policy;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.PolicyVersionPublished;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Policy extends AggregateRoot {
  @AggregateIdentifier private PolicyId id;
  private int version;
  // The first days of all versions that came or still can come into force.
  private final NavigableSet<LocalDate> firstDays = new TreeSet<>();

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Policy() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Policy(EstablishPolicy command) {
    int number = 0;
    for (PolicyVersion first : command.versions()) {
      Rule.check(new VersionIsOfThePolicy(command.policyId(), first.policy()));
      PolicyRules.check(first.policy());
      number++;
      apply(
          new PolicyVersionPublished(
              command.policyId(), number, first.effectiveFrom(), first.policy()));
    }
  }

  @CommandHandler
  void publish(PublishPolicy command, CommandContext context, HouseCurrency currency) {
    Rule.check(
        new VersionIsOfThePolicy(id, command.policy()),
        new VersionIsNotRetroactive(context.today(), command.effectiveFrom()),
        new VersionIsNotFarAhead(context.today(), command.effectiveFrom()),
        new VersionInForceStays(inForceSince(context.today()), command.effectiveFrom()));
    PolicyRules.check(command.policy());
    Rule.check(new ThresholdsFitTheCurrency(command.policy(), currency));
    apply(new PolicyVersionPublished(id, version + 1, command.effectiveFrom(), command.policy()));
  }

  private LocalDate inForceSince(LocalDate today) {
    return Objects.requireNonNullElse(firstDays.floor(today), LocalDate.MIN);
  }

  @EventSourcingHandler
  void on(PolicyVersionPublished event) {
    id = event.policyId();
    version = event.version();
    firstDays.tailSet(event.effectiveFrom()).clear();
    firstDays.add(event.effectiveFrom());
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
