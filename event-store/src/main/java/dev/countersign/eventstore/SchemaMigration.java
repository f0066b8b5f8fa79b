package dev.countersign.eventstore;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;

/** Brings one schema of the database to the version that this build works with. */
public final class SchemaMigration {
  private static final String INTEGRITY_VIOLATION = "23";

  private SchemaMigration() {}

  /**
   * Creates the schema when it is not there and applies the migrations that are missing. The
   * history is kept in the schema itself, in {@code schema_history}. Safe to be called by several
   * processes at once.
   *
   * @param schema the schema, which belongs to these migrations alone
   * @param location where the migrations are, such as {@code classpath:db/log}
   * @throws OldestPostgres.OlderDatabaseException when the database is older than that; nothing is
   *     changed then
   * @throws NewerSchemaException when a newer build has migrated the schema further; nothing is
   *     changed then
   * @throws DataIntegrityViolationException when rows that are there break a rule of a migration
   */
  public static void migrate(DataSource dataSource, String schema, String location) {
    migrate(dataSource, schema, location, "latest");
  }

  /** The same up to a version. */
  public static void migrate(
      DataSource dataSource, String schema, String location, String version) {
    OldestPostgres.require(dataSource);
    Flyway flyway =
        Flyway.configure()
            .dataSource(WithoutNetworkTimeout.connections(dataSource))
            .schemas(schema)
            .defaultSchema(schema)
            .createSchemas(true)
            .table("schema_history")
            .locations(location)
            .target(version)
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
    try {
      flyway.migrate();
    } catch (FlywayException e) {
      if (NestedExceptionUtils.getMostSpecificCause(e) instanceof SQLException cause
          && String.valueOf(cause.getSQLState()).startsWith(INTEGRITY_VIOLATION)) {
        throw new DataIntegrityViolationException(String.valueOf(cause.getMessage()), e);
      }
      throw e;
    }
  }
}
