package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.CommandRefused;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.Registers;
import dev.countersign.eventstore.CompanyDay;
import dev.countersign.web.ProblemTranslator;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.spring.config.SpringAggregateConfigurer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the command side together. */
@Configuration(proxyBeanMethods = false)
class CommandSideConfiguration {
  private static final int SNAPSHOT_AFTER = 50;
  private static final Set<String> KEPT_WITH_EVENTS =
      Set.of(
          Envelope.ACTOR,
          Envelope.ON_BEHALF_OF,
          Envelope.REASON,
          Envelope.REQUEST_ID,
          Envelope.SOURCE_ADDRESS,
          Envelope.TRACEPARENT,
          Envelope.IMPORT_ID,
          Envelope.CAUSATION_ID);

  @Bean
  static Clock clock() {
    return Clock.systemUTC();
  }

  /** The zone in which business dates are told; {@code countersign.zone}. */
  @Bean
  static ZoneId companyZone(CompanyDay day) {
    return day.zone();
  }

  @Bean
  static HandlerParameters handlerParameters(
      List<FactSource<?, ?>> sources, List<HandlerParameters.Fact> more) {
    return new HandlerParameters(
        Stream.concat(sources.stream().map(HandlerParameters.Fact::of), more.stream()).toList());
  }

  /** Axon's own searches the classes of each command for its annotation anew. */
  @Bean
  static CommandTargetResolver commandTargets(CommandCatalog catalog) {
    return message -> {
      Command command = (Command) message.getPayload();
      return new VersionedAggregateIdentifier(catalog.of(command).targetOf(command), null);
    };
  }

  /**
   * Has aggregates made by their constructors, as Axon does without Spring. With it, each command
   * makes a bean, and aggregates here have nothing to be injected.
   */
  @Bean
  static BeanFactoryPostProcessor aggregatesAreNoBeans() {
    return beans -> {
      for (String name : beans.getBeanNamesForType(SpringAggregateConfigurer.class, true, false)) {
        beans.getBeanDefinition(name).getPropertyValues().removePropertyValue("aggregateFactory");
      }
    };
  }

  /** Also for what the domain refuses outside a command. */
  @Bean
  static ProblemTranslator refusals() {
    return error ->
        error instanceof CommandRefused refused ? CommandProblem.of(refused, null) : null;
  }

  /** For aggregates whose events have no bound; few are so long, so it costs nearly nothing. */
  @Bean
  static SnapshotTriggerDefinition snapshotEveryFiftyEvents(Snapshotter snapshotter) {
    return new EventCountSnapshotTriggerDefinition(
        new SnapshotterAfterCommit(snapshotter), SNAPSHOT_AFTER);
  }

  /**
   * Causation is the command, or the event because of which an automation sent it; correlation
   * whatever all of it came from: a request, an import, a deadline. One provider, because what the
   * second of two says would depend on their order.
   */
  @Bean
  static CorrelationDataProvider auditMetaData() {
    MessageOriginProvider origin =
        new MessageOriginProvider(Envelope.CAUSATION_ID, Envelope.CORRELATION_ID);
    return message -> {
      Map<String, Object> kept = new HashMap<>(origin.correlationDataFor(message));
      message
          .getMetaData()
          .forEach(
              (key, value) -> {
                if (KEPT_WITH_EVENTS.contains(key)) {
                  kept.put(key, value);
                }
              });
      if (message instanceof CommandMessage<?> command) {
        kept.put("commandId", command.getIdentifier());
        kept.put("commandName", command.getPayloadType().getSimpleName());
      }
      return kept;
    };
  }

  @Bean
  static ConfigurerModule keepRegistersInTheTransaction(ObjectProvider<RegisterFeed> feed) {
    return configurer -> {
      EventProcessingConfigurer processing = configurer.eventProcessing();
      processing.registerSubscribingEventProcessor(
          Registers.GROUP,
          configuration -> {
            RegisterFeed source = feed.getIfAvailable();
            return source == null ? configuration.eventBus() : source;
          });
      processing.registerListenerInvocationErrorHandler(
          Registers.GROUP, configuration -> PropagatingErrorHandler.instance());
      processing.registerErrorHandler(
          Registers.GROUP, configuration -> PropagatingErrorHandler.instance());
    };
  }
}
