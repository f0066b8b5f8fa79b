package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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
