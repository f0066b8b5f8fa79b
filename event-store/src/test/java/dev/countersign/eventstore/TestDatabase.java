package dev.countersign.eventstore;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.countersign.postgres.EmbeddedPostgres;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.AnnotationRevisionResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own for a test, on the one server of all tests, with the log in it. */
final class TestDatabase implements AutoCloseable {
  private static final EmbeddedPostgres SERVER = EmbeddedPostgres.startTemporary();
  private static final AtomicInteger COUNT = new AtomicInteger();

  final HikariDataSource dataSource;
  final DataSourceTransactionManager transactionManager;
  final TransactionTemplate transactions;
  final JdbcClient jdbc;

  private TestDatabase(HikariDataSource dataSource) {
    this.dataSource = dataSource;
    this.transactionManager = new DataSourceTransactionManager(dataSource);
    this.transactions = new TransactionTemplate(transactionManager);
    this.jdbc = JdbcClient.create(dataSource);
  }

  static TestDatabase empty() {
    var config = new HikariConfig();
    config.setJdbcUrl(newDatabase());
    config.setUsername(username());
    config.setPassword(password());
    config.setMaximumPoolSize(20);
    config.setMinimumIdle(0);
    return new TestDatabase(new HikariDataSource(config));
  }

  static TestDatabase withLog() {
    TestDatabase database = empty();
    SchemaMigration.migrate(database.dataSource, "log", "classpath:db/log");
    return database;
  }

  static String newDatabase() {
    return SERVER.createDatabase("test_" + COUNT.incrementAndGet());
  }

  static String username() {
    return SERVER.username();
  }

  static String password() {
    return SERVER.password();
  }

  PostgresEventStorageEngine.Builder engine() {
    return PostgresEventStorageEngine.builder(dataSource, transactionManager)
        .eventSerializer(EventSerializer.ofEvents(new AnnotationRevisionResolver()))
        .snapshotSerializer(EventSerializer.ofSnapshots())
        .upcasterChain(new FormerEvents());
  }

  EventLog eventLog() {
    return new PostgresEventLog(new LogReader(dataSource), engine().build(), jdbc);
  }

  static EventMessage<?> event(String aggregateId, long sequenceNumber) {
    return new GenericDomainEventMessage<>(
        "Thing", aggregateId, sequenceNumber, new Noted(aggregateId + "/" + sequenceNumber));
  }

  /** What has happened, in these tests. */
  record Noted(String text) {}

  /** What the file system, an administrator or a bug could do to a row in spite of everything. */
  void damage(String change) {
    alter("update log.event set " + change);
  }

  void remove(String which) {
    alter("delete from log.event where " + which);
  }

  private void alter(String statement) {
    transactions.executeWithoutResult(
        _ -> {
          jdbc.sql("alter table log.event disable trigger event_only_grows").update();
          jdbc.sql(statement).update();
          jdbc.sql("alter table log.event enable trigger event_only_grows").update();
        });
  }

  long count(String table) {
    return jdbc.sql("select count(*) from " + table).query(Long.class).single();
  }

  List<Long> storedPositions() {
    return jdbc.sql("select position from log.event order by position").query(Long.class).list();
  }

  @Override
  public void close() {
    dataSource.close();
  }
}
