package dev.countersign.eventstore;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventBusSpanFactory;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.springboot.TokenStoreProperties;
import org.axonframework.springboot.autoconfig.AxonAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerAutoConfiguration;
import org.axonframework.springboot.autoconfig.AxonServerBusAutoConfiguration;
import org.axonframework.springboot.autoconfig.EventProcessingAutoConfiguration;
import org.axonframework.springboot.autoconfig.JdbcAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.axonframework.springboot.autoconfig.NoOpTransactionAutoConfiguration;
import org.axonframework.springboot.autoconfig.TransactionAutoConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Everything that Axon stores, on the application's {@code DataSource} and in its transactions.
 *
 * <p>All of it is declared here because Axon 4.13 orders its own configurations by names that
 * Spring Boot 4 has changed: left alone, it silently falls back to no transactions and to tokens in
 * memory.
 */
@AutoConfiguration(
    after = {
      DataSourceAutoConfiguration.class,
      DataSourceTransactionManagerAutoConfiguration.class
    },
    before = {
      AxonAutoConfiguration.class,
      AxonServerAutoConfiguration.class,
      AxonServerBusAutoConfiguration.class,
      EventProcessingAutoConfiguration.class,
      JdbcAutoConfiguration.class,
      JpaAutoConfiguration.class,
      JpaEventStoreAutoConfiguration.class,
      NoOpTransactionAutoConfiguration.class,
      TransactionAutoConfiguration.class
    })
@EnableConfigurationProperties(TokenStoreProperties.class)
class EventStoreAutoConfiguration {

  /** Stands for a schema that has been migrated, so that its users can ask for it first. */
  record Migrated(String schema) {
    static Migrated now(DataSource dataSource, String schema) {
      SchemaMigration.migrate(dataSource, schema, "classpath:db/" + schema);
      return new Migrated(schema);
    }
  }

  @Bean
  TransactionManager axonTransactionManager(PlatformTransactionManager transactionManager) {
    return new SpringTransactionManager(transactionManager);
  }

  @Bean
  ConnectionProvider connectionProvider(DataSource dataSource) {
    return new SpringDataSourceConnectionProvider(dataSource);
  }

  @Bean
  @Primary
  Serializer serializer(RevisionResolver revisionResolver) {
    // Tokens name the classes of the tokens inside them, which Jackson only follows when allowed.
    var allowed =
        BasicPolymorphicTypeValidator.builder()
            .allowIfSubType("org.axonframework.")
            .allowIfSubType("java.util.")
            .allowIfSubType("dev.countersign.")
            .build();
    return Jackson3Serializer.builder()
        .revisionResolver(revisionResolver)
        .jsonMapperBuilderCustomizer(mapper -> mapper.polymorphicTypeValidator(allowed))
        .build();
  }

  @Bean
  @Qualifier("messageSerializer")
  Serializer messageSerializer(Serializer serializer) {
    return serializer;
  }

  @Bean
  @Qualifier("eventSerializer")
  Serializer eventSerializer(RevisionResolver revisionResolver) {
    return EventSerializer.ofEvents(revisionResolver);
  }

  /** Found by Axon, for whichever store there is. */
  @Bean
  EventUpcaster formerEvents() {
    return new FormerEvents();
  }

  @Bean
  Migrated projectionSchema(DataSource dataSource) {
    return Migrated.now(dataSource, "projection");
  }

  @Bean
  CompanyDay companyDay(
      DataSource dataSource,
      @Qualifier("projectionSchema") Migrated schema,
      @Value("${countersign.zone:Asia/Shanghai}") ZoneId zone,
      ObjectProvider<Clock> clock) {
    return CompanyDay.begin(dataSource, zone, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  InstanceId instanceId() {
    return InstanceId.ofThisStart();
  }

  @Bean
  TokenStore tokenStore(
      ConnectionProvider connectionProvider,
      Serializer serializer,
      TokenStoreProperties properties,
      InstanceId instance,
      ObjectProvider<ReaderShare> share,
      @Qualifier("projectionSchema") Migrated schema) {
    return new SharedTokenStore(
        JdbcTokenStore.builder()
            .nodeId(instance.value())
            .connectionProvider(connectionProvider)
            .serializer(serializer)
            .claimTimeout(properties.getClaimTimeout())
            .schema(
                TokenSchema.builder()
                    .setTokenTable(schema.schema() + ".token_entry")
                    .setProcessorNameColumn("processor_name")
                    .setTokenTypeColumn("token_type")
                    .setTimestampColumn("claimed_at")
                    .build()),
        () -> share.getIfAvailable(() -> processor -> true));
  }

  /** The store itself, unless Axon Server is to keep the events. */
  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(
      "!${axon.axonserver.enabled:false} or !${axon.axonserver.event-store.enabled:true}")
  static class InPostgres {

    @Bean
    Migrated logSchema(DataSource dataSource) {
      return Migrated.now(dataSource, "log");
    }

    @Bean
    LogReader logReader(DataSource dataSource, @Qualifier("logSchema") Migrated schema) {
      return new LogReader(dataSource);
    }

    @Bean
    EventLog eventLog(LogReader reader, PostgresEventStorageEngine engine, DataSource dataSource) {
      return new PostgresEventLog(reader, engine, JdbcClient.create(dataSource));
    }

    @Bean
    PostgresEventStorageEngine eventStorageEngine(
        DataSource dataSource,
        PlatformTransactionManager transactionManager,
        LogReader reader,
        @Qualifier("eventSerializer") Serializer eventSerializer,
        Configuration configuration) {
      return PostgresEventStorageEngine.builder(dataSource, transactionManager)
          .reader(reader)
          .eventSerializer(eventSerializer)
          .snapshotSerializer(EventSerializer.ofSnapshots())
          .upcasterChain(configuration.upcasterChain())
          .build();
    }

    @Bean
    LogTail logTail(LogReader reader, PostgresEventStorageEngine engine) {
      return new LogTail(reader, engine);
    }

    @Bean
    @Qualifier("eventStore")
    PostgresEventStore eventBus(
        PostgresEventStorageEngine engine, LogTail tail, Configuration configuration) {
      return new PostgresEventStore(
          engine,
          tail,
          configuration.messageMonitor(EventStore.class, "eventStore"),
          configuration.getComponent(EventBusSpanFactory.class));
    }

    @Bean
    LogMessages logMessages(PostgresEventStore events) {
      return new LogMessages(events);
    }
  }

  /** Axon Server keeps the events; everything else stays in the database. */
  @org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
  @ConditionalOnExpression(
      "${axon.axonserver.enabled:false} and ${axon.axonserver.event-store.enabled:true}")
  static class InAxonServer {

    @Bean
    AxonServerLink axonServerLink(AxonServerConfiguration configuration) {
      return new AxonServerLink(configuration.getServers());
    }

    /** Connects before others try, and tells in one sentence when it never will. */
    @Bean
    static BeanPostProcessor axonServerLetsIn(ObjectProvider<AxonServerLink> link) {
      return new BeanPostProcessor() {
        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
          if (bean instanceof AxonServerConnectionManager connections) {
            connections.getConnection();
            link.getObject().requireAccess();
            link.getObject().start();
          }
          return bean;
        }
      };
    }

    /**
     * Axon's own, except that the state of aggregates is written as in PostgreSQL. Snapshots that
     * another serializer or other code has written are passed over.
     */
    @Bean
    AxonServerEventStore eventStore(
        AxonServerConfiguration axonServer,
        AxonServerConnectionManager connections,
        @Qualifier("eventSerializer") Serializer eventSerializer,
        Configuration configuration) {
      EventSerializer states = EventSerializer.ofSnapshots();
      return AxonServerEventStore.builder()
          .messageMonitor(configuration.messageMonitor(EventStore.class, "eventStore"))
          .configuration(axonServer)
          .platformConnectionManager(connections)
          .snapshotSerializer(states)
          .eventSerializer(eventSerializer)
          .snapshotFilter(snapshot -> states.reads(snapshot.getPayload().getType()))
          .upcasterChain(configuration.upcasterChain())
          .spanFactory(configuration.getComponent(EventBusSpanFactory.class))
          .build();
    }

    @Bean
    LogMessages logMessages(EventStore events) {
      return new LogMessages(new AxonServerMessages(events));
    }

    @Bean
    EventLog eventLog(
        LogMessages messages, @Qualifier("eventSerializer") Serializer eventSerializer) {
      return new AxonServerEventLog(messages, eventSerializer);
    }

    @Bean
    HealthIndicator axonServerHealthIndicator(AxonServerLink link) {
      return () ->
          link.trouble()
              .map(
                  why ->
                      Health.down()
                          .withDetail("reason", "Axon Server cannot be used (%s).".formatted(why)))
              .orElseGet(Health::up)
              .build();
    }
  }
}
