package dev.countersign.command.gateway;

import dev.countersign.eventstore.AxonServerLink;
import dev.countersign.eventstore.EventLog;
import java.util.Optional;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the command side needs besides where Axon Server keeps the events and routes commands. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("axon.axonserver.enabled")
class AxonServerCommands {
  @Bean
  static BeanPostProcessor carryRefusals() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof SimpleCommandBus bus ? new RefusalCarryingCommandBus(bus) : bean;
      }
    };
  }

  @Bean
  RegisterFeed registerFeed(EventStore events) {
    return new RegisterFeed(events);
  }

  @Bean
  AppendIntents appendIntents(
      JdbcClient jdbc,
      EventStore events,
      RegisterFeed registers,
      IdempotencyLedger ledger,
      EventLog log,
      Optional<AxonServerLink> link,
      PlatformTransactionManager transactionManager) {
    return new AppendIntents(
        jdbc, events, registers, ledger, log, link.orElse(null), transactionManager);
  }
}
