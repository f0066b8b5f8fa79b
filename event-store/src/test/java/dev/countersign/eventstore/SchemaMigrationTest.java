package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

class SchemaMigrationTest {
  private final TestDatabase database = TestDatabase.empty();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void createsTheSchemaOnceAndKeepsItsHistoryInIt() {
    migrate();
    migrate();

    assertThat(database.count("log.event")).isZero();
    assertThat(
            database
                .jdbc
                .sql("select version from log.schema_history where version is not null")
                .query(String.class)
                .list())
        .containsExactly("1");
  }

  @Test
  void severalProcessesCanMigrateAtOnce() {
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        threads.execute(this::migrate);
      }
    }

    assertThat(database.count("log.schema_history where success and version is not null"))
        .isEqualTo(1);
  }

  @Test
  void refusesASchemaThatANewerBuildHasMigrated() {
    SchemaMigration.migrate(database.dataSource, "log", "classpath:db/newer");

    assertThatThrownBy(this::migrate)
        .isInstanceOf(NewerSchemaException.class)
        .hasMessage(
            "The database's schema log has version 3 and this build knows versions up to 1: start"
                + " the newer build, or restore a backup taken before the upgrade.");
    assertThat(
            database.jdbc.sql("select to_regclass('log.event')::text").query(String.class).list())
        .containsExactly((String) null);
  }

  @Test
  void refusesAPostgresOlderThanTheOldestThatIsTested() {
    assertThatThrownBy(
            () -> SchemaMigration.migrate(saying(14, "14.19"), "log", "classpath:db/log"))
        .isInstanceOf(OldestPostgres.OlderDatabaseException.class)
        .hasMessage(
            "The database is a PostgreSQL 14.19 and this build needs 15 or newer: upgrade it, or"
                + " name another one.");
    assertThat(database.jdbc.sql("select to_regnamespace('log')::text").query(String.class).list())
        .containsExactly((String) null);

    SchemaMigration.migrate(saying(15, "15.19"), "log", "classpath:db/log");
    assertThat(database.count("log.event")).isZero();
  }

  /** The database, which says of itself that it is of that version. */
  private DataSource saying(int major, String version) {
    return new DelegatingDataSource(database.dataSource) {
      @Override
      public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        DatabaseMetaData server = connection.getMetaData();
        return answering(
            Connection.class,
            connection,
            Map.of(
                "getMetaData",
                answering(
                    DatabaseMetaData.class,
                    server,
                    Map.of(
                        "getDatabaseMajorVersion", major,
                        "getDatabaseProductVersion", version))));
      }
    };
  }

  /** The same object but for some answers. */
  private static <T> T answering(Class<T> type, T object, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              Object answer = answers.get(method.getName());
              try {
                return answer == null ? method.invoke(object, arguments) : answer;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  @Test
  void documentsEveryColumnOfTheLog() {
    migrate();
    SchemaMigration.migrate(database.dataSource, "projection", "classpath:db/projection");

    assertThat(
            database
                .jdbc
                .sql(
                    """
                    select c.relname || '.' || a.attname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                    where c.relnamespace in ('log'::regnamespace, 'projection'::regnamespace)
                      and c.relkind = 'r' and c.relname <> 'schema_history'
                      and col_description(c.oid, a.attnum) is null
                    """)
                .query(String.class)
                .list())
        .isEmpty();
  }

  private void migrate() {
    SchemaMigration.migrate(database.dataSource, "log", "classpath:db/log");
  }
}
