package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.eventstore.TestDatabase.Noted;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.ConfigToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.axonframework.spring.stereotype.Aggregate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A wrong choice among automatic configurations fails silently, hence every type is asserted. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.NONE)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventStoreAutoConfigurationTest {

  @DynamicPropertySource
  static void database(DynamicPropertyRegistry registry) {
    String url = TestDatabase.newDatabase();
    registry.add("spring.datasource.url", () -> url);
    registry.add("spring.datasource.username", TestDatabase::username);
    registry.add("spring.datasource.password", TestDatabase::password);
  }

  @Configuration
  @EnableAutoConfiguration
  @Import(Box.class)
  static class Application {}

  @Autowired ApplicationContext context;
  @Autowired PlatformTransactionManager transactionManager;
  @Autowired TokenStore tokens;
  @Autowired EventStore events;
  @Autowired EventLog log;
  @Autowired CommandGateway commands;
  @Autowired Serializer serializer;

  @Autowired
  @Qualifier("eventSerializer")
  Serializer eventSerializer;

  @Autowired
  @Qualifier("messageSerializer")
  Serializer messageSerializer;

  @Test
  void theTypesThatAxonUsesAreOurs() {
    assertThat(context.getBean(EventStorageEngine.class))
        .isInstanceOf(PostgresEventStorageEngine.class);
    assertThat(context.getBeansOfType(EventBus.class).values()).containsExactly(events);
    assertThat(events).isInstanceOf(PostgresEventStore.class);
    assertThat(tokens).isInstanceOf(JdbcTokenStore.class);
    assertThat(context.getBean(TransactionManager.class))
        .isInstanceOf(SpringTransactionManager.class);
    assertThat(context.getBeansOfType(AxonServerConnectionManager.class)).isEmpty();
    assertThat(context.getBean(SimpleCommandBus.class)).isNotNull();

    var axon = context.getBean(org.axonframework.config.Configuration.class);
    assertThat(axon.eventStore()).isSameAs(events);
    assertThat(axon.getComponent(TokenStore.class)).isSameAs(tokens);
    assertThat(axon.getComponent(TransactionManager.class))
        .isInstanceOf(SpringTransactionManager.class);
    assertThat(axon.serializer()).isSameAs(serializer).isInstanceOf(Jackson3Serializer.class);
    assertThat(axon.messageSerializer()).isSameAs(messageSerializer).isSameAs(serializer);
    assertThat(axon.upcasterChain().upcast(Stream.of(former())))
        .extracting(event -> event.getType().getName())
        .containsExactly(Noted.class.getName());
    assertThat(axon.eventSerializer())
        .isSameAs(eventSerializer)
        .isInstanceOf(EventSerializer.class);
  }

  private InitialEventRepresentation former() {
    return new InitialEventRepresentation(
        new StoredEvent(
            new LogEntry(
                1,
                "box:0",
                0,
                "Box",
                new UUID(0, 0),
                FormerNotes.FORMER_NAME,
                null,
                "{}",
                "{}",
                Instant.EPOCH)),
        eventSerializer);
  }

  @Test
  void nothingCallsOutUnasked() {
    Environment environment = context.getEnvironment();
    assertThat(environment.getProperty("axon.update-check.disabled")).isEqualTo("true");
    assertThat(environment.getProperty("axon.axonserver.enabled")).isEqualTo("false");
  }

  @Test
  void whoHangsInATransactionHoldsReadersUpForTenSeconds() {
    assertThat(
            JdbcClient.create(context.getBean(DataSource.class))
                .sql("show idle_in_transaction_session_timeout")
                .query(String.class)
                .single())
        .isEqualTo("10s");
  }

  @Test
  void anAnswerOfTheDatabaseIsWaitedForTwentySeconds() throws SQLException {
    try (Connection connection = context.getBean(DataSource.class).getConnection()) {
      assertThat(connection.getNetworkTimeout()).isEqualTo(20_000);
    }
  }

  @Test
  void everyKindOfTokenIsReadAsItWasWritten() {
    var at3 = new GlobalSequenceTrackingToken(3);
    var at7 = new GlobalSequenceTrackingToken(7);
    var replaying = ReplayToken.createReplayToken(at7, at3);
    List<TrackingToken> kinds =
        List.of(
            at3,
            replaying,
            ReplayToken.createReplayToken(at7),
            ReplayToken.createReplayToken(at7, at3, new Noted("why")),
            new MergedTrackingToken(at3, replaying),
            new ConfigToken(java.util.Map.of("id", "x")));
    var transactions = new TransactionTemplate(transactionManager);

    for (int i = 0; i < kinds.size(); i++) {
      String reader = "reader" + i;
      TrackingToken token = kinds.get(i);
      Optional<TrackingToken> read =
          transactions.execute(
              status -> {
                tokens.initializeTokenSegments(reader, 1, token);
                return Optional.ofNullable(tokens.fetchToken(reader, 0));
              });
      assertThat(read).contains(token);
    }
  }

  @Test
  void tokensAreWrittenInTheTransactionOfTheReader() {
    var transactions = new TransactionTemplate(transactionManager);
    transactions.executeWithoutResult(
        status ->
            tokens.initializeTokenSegments("rolls back", 1, new GlobalSequenceTrackingToken(1)));
    transactions.executeWithoutResult(
        status -> {
          tokens.fetchToken("rolls back", 0);
          tokens.storeToken(new GlobalSequenceTrackingToken(2), "rolls back", 0);
          status.setRollbackOnly();
        });

    TrackingToken token = transactions.execute(status -> tokens.fetchToken("rolls back", 0));
    assertThat(token).isEqualTo(new GlobalSequenceTrackingToken(1));
  }

  @Test
  void tokensCannotNameClassesOfOthers() {
    String json =
        """
        {"tokenAtReset": {
           "@class": "org.axonframework.eventhandling.GlobalSequenceTrackingToken", "globalIndex": 7},
         "context": {"@class": "javax.swing.JEditorPane", "page": "http://localhost/"}}
        """;
    assertThatThrownBy(
            () ->
                serializer.deserialize(
                    new SimpleSerializedObject<>(
                        json, String.class, ReplayToken.class.getName(), null)))
        .isInstanceOf(SerializationException.class)
        .hasStackTraceContaining("denied resolution");
  }

  record OpenBox(@TargetAggregateIdentifier String boxId) {}

  record CloseBox(@TargetAggregateIdentifier String boxId, CompletableFuture<Long> position) {}

  record BoxOpened(String boxId) {}

  record BoxClosed(String boxId) {}

  @Aggregate
  static class Box {
    @AggregateIdentifier private String boxId;

    Box() {}

    @CommandHandler
    Box(OpenBox command) {
      AggregateLifecycle.apply(new BoxOpened(command.boxId()));
    }

    @CommandHandler
    void close(CloseBox command) {
      AggregateLifecycle.apply(new BoxClosed(boxId));
      CurrentUnitOfWork.get()
          .onPrepareCommit(
              unitOfWork ->
                  command.position().complete(AppendedEvents.of(unitOfWork).getLast().position()));
    }

    @EventSourcingHandler
    void on(BoxOpened event) {
      boxId = event.boxId();
    }
  }

  @Test
  void aCommandsEventsAreStoredAndGivenToReadersWithTheirPositions() throws Exception {
    var position = new CompletableFuture<Long>();
    commands.sendAndWait(new OpenBox("box:1"));
    commands.sendAndWait(new CloseBox("box:1", position));

    assertThat(log.head()).isEqualTo(position.get());
    assertThat(log.read(0, 100))
        .extracting(LogEntry::payloadType)
        .containsExactly(BoxOpened.class.getName(), BoxClosed.class.getName());
    try (var stream = events.openStream(events.createTailToken())) {
      var read = new CopyOnWriteArrayList<Object>();
      while (read.size() < 2 && stream.hasNextAvailable(20, TimeUnit.SECONDS)) {
        read.add(stream.nextAvailable().getPayload());
      }
      assertThat(read).containsExactly(new BoxOpened("box:1"), new BoxClosed("box:1"));
    }
  }
}
