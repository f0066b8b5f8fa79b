package dev.countersign.eventstore;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/** Brings one schema of the database to the version that this build works with. */
public final class SchemaMigration {
  private SchemaMigration() {}

  /**
   * Creates the schema when it is not there and applies the migrations that are missing. The
   * history is kept in the schema itself, in {@code schema_history}. Safe to be called by several
   * processes at once.
   *
   * @param schema the schema, which belongs to these migrations alone
   * @param location where the migrations are, such as {@code classpath:db/log}
   * @throws NewerSchemaException when a newer build has migrated the schema further; nothing is
   *     changed then
   */
  public static void migrate(DataSource dataSource, String schema, String location) {
    Flyway flyway =
        Flyway.configure()
            .dataSource(Unhurried.connections(dataSource))
            .schemas(schema)
            .defaultSchema(schema)
            .createSchemas(true)
            .table("schema_history")
            .locations(location)
            .failOnMissingLocations(true)
            .cleanDisabled(true)
            .load();
    var info = flyway.info();
    var unknown =
        Arrays.stream(info.applied())
            .filter(
                migration -> migration.getState().isApplied() && !migration.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder());
    var known =
        Arrays.stream(info.all())
            .filter(migration -> migration.getState().isResolved())
            .map(MigrationInfo::getVersion)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(MigrationVersion.EMPTY);
    if (unknown.isPresent() && unknown.get().compareTo(known) > 0) {
      throw new NewerSchemaException(schema, unknown.get().getVersion(), known.getVersion());
    }
    flyway.migrate();
  }
}
