package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.jdbc.PersistenceExceptionResolver;
import org.axonframework.common.jpa.EntityManagerProvider;
import org.axonframework.common.jpa.SimpleEntityManagerProvider;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.async.SequentialPerAggregatePolicy;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jpa.JpaTokenStore;
import org.axonframework.eventhandling.tokenstore.jpa.TokenEntry;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jpa.DomainEventEntry;
import org.axonframework.eventsourcing.eventstore.jpa.JpaEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLErrorCodesResolver;
import org.axonframework.eventsourcing.eventstore.jpa.SnapshotEventEntry;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.SharedEntityManagerCreator;

/**
 * The before: Axon's JPA engine, its processor and a JPA projection, as they come. Only the
 * serializer is chosen, so that all write JSON of one size.
 */
final class StockAxon extends AxonContestant {
  private final HikariDataSource pool;
  private final EntityManagerFactory factory;
  private final EntityManager entities;
  private final Serializer serializer = Jackson3Serializer.builder().build();
  private final TransactionManager transactions;
  private final EmbeddedEventStore store;

  StockAxon(HikariDataSource pool) throws SQLException {
    this.pool = pool;
    this.factory =
        new PersistenceConfiguration("stock")
            .managedClass(DomainEventEntry.class)
            .managedClass(SnapshotEventEntry.class)
            .managedClass(TokenEntry.class)
            .managedClass(StockOrderTotal.class)
            .property("jakarta.persistence.nonJtaDataSource", pool)
            .property("jakarta.persistence.schema-generation.database.action", "create")
            .property(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
            .createEntityManagerFactory();
    this.entities = SharedEntityManagerCreator.createSharedEntityManager(factory);
    this.transactions = new SpringTransactionManager(new JpaTransactionManager(factory));
    EntityManagerProvider provider = new SimpleEntityManagerProvider(entities);
    PersistenceExceptionResolver resolver = new SQLErrorCodesResolver(pool);
    this.store =
        EmbeddedEventStore.builder()
            .storageEngine(
                JpaEventStorageEngine.builder()
                    .eventSerializer(serializer)
                    .snapshotSerializer(serializer)
                    .persistenceExceptionResolver(resolver)
                    .entityManagerProvider(provider)
                    .transactionManager(transactions)
                    .build())
            .build();
  }

  @Override
  public String name() {
    return "Axon's JPA engine";
  }

  @Override
  EventStore store() {
    return store;
  }

  @Override
  TransactionManager transactions() {
    return transactions;
  }

  @Override
  public void fill(Streams streams) throws SQLException {
    try (Connection connection = pool.getConnection();
        PreparedStatement insert =
            connection.prepareStatement(
                """
                insert into domain_event_entry (global_index, aggregate_identifier,
                  sequence_number, type, event_identifier, payload_type, payload, meta_data,
                  time_stamp)
                select (select last_value + 50 from domain_event_entry_seq)
                    + row_number() over (order by place, n),
                  stream, n, 'Order', gen_random_uuid()::text, ?,
                  lo_from_bytea(0, convert_to(replace(?, '(stream)', stream), 'UTF8')),
                  lo_from_bytea(0, convert_to(?, 'UTF8')),
                  to_char(clock_timestamp(), 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
                from unnest(?::text[]) with ordinality as given (stream, place)
                cross join generate_series(0, ?) n
                """);
        Statement sequence = connection.createStatement()) {
      insert.setString(1, LineAdded.TYPE);
      insert.setString(2, LineAdded.json("(stream)", 0));
      insert.setString(3, LineAdded.METADATA_JSON);
      insert.setArray(4, connection.createArrayOf("text", HandWrittenSql.ids(streams)));
      insert.setInt(5, Streams.LENGTH - 1);
      insert.executeUpdate();
      // Hibernate may still use what it took from the sequence before.
      sequence.execute(
          "select setval('domain_event_entry_seq',"
              + " (select max(global_index) + 50 from domain_event_entry))");
    }
  }

  @Override
  public long replay(Job job, Duration atMost) throws Exception {
    return job == Job.PROJECT ? project(atMost) : read(atMost);
  }

  private long read(Duration atMost) throws Exception {
    long deadline = System.nanoTime() + atMost.toNanos();
    long head = position(store.createHeadToken());
    long events = 0;
    try (BlockingStream<TrackedEventMessage<?>> log = store.openStream(null)) {
      for (long position = 0; position < head && System.nanoTime() < deadline; events++) {
        TrackedEventMessage<?> event = log.nextAvailable();
        position = position(event.trackingToken());
        if (!(event.getPayload() instanceof LineAdded)) {
          throw new IllegalStateException("The log has an event that nobody put there");
        }
      }
    }
    return events;
  }

  private long project(Duration atMost) throws Exception {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("truncate stock_order_total, token_entry");
    }
    long all =
        transactions.fetchInTransaction(
            () ->
                entities
                    .createQuery("select count(e) from DomainEventEntry e", Long.class)
                    .getSingleResult());
    AtomicLong events = new AtomicLong();
    CountDownLatch done = new CountDownLatch(1);
    EventMessageHandler projection =
        event -> {
          LineAdded added = (LineAdded) event.getPayload();
          StockOrderTotal found = entities.find(StockOrderTotal.class, added.order());
          if (found == null) {
            entities.persist(new StockOrderTotal(added.order(), added.quantity()));
          } else {
            found.add(added.quantity());
          }
          if (events.incrementAndGet() == all) {
            done.countDown();
          }
          return null;
        };
    // Where it starts is not its default, which cannot be read back by the serializer.
    var coordinator = Executors.newSingleThreadScheduledExecutor();
    var worker = Executors.newScheduledThreadPool(4);
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("order-total")
            .eventHandlerInvoker(
                SimpleEventHandlerInvoker.builder()
                    .eventHandlers(projection)
                    .sequencingPolicy(SequentialPerAggregatePolicy.instance())
                    .build())
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(store)
            .tokenStore(
                JpaTokenStore.builder()
                    .entityManagerProvider(new SimpleEntityManagerProvider(entities))
                    .serializer(serializer)
                    .build())
            .transactionManager(transactions)
            .initialToken(StreamableMessageSource::createTailToken)
            .coordinatorExecutor(coordinator)
            .workerExecutor(worker)
            .build();
    try {
      processor.start();
      var _ = done.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      return events.get();
    } finally {
      processor.shutDown();
      coordinator.shutdown();
      worker.shutdown();
    }
  }

  @Override
  public void close() {
    store.shutDown();
    factory.close();
    pool.close();
  }
}
