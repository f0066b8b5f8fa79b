package dev.countersign.query.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How far a view is.
 *
 * @param definition version of the definition that made its rows, 0 while they cannot be used
 * @param position position of the last event in its rows, 0 before the first
 * @param appliedAt when that event was applied
 * @param failure why the next events cannot be applied, null when all is well
 */
public record Progress(
    String name, int definition, long position, Instant appliedAt, @Nullable String failure) {

  /** By hand, because Spring tries a conversion that fails for the instant in every row. */
  static Progress of(ResultSet row, int number) throws SQLException {
    return new Progress(
        row.getString("name"),
        row.getInt("definition"),
        row.getLong("position"),
        row.getObject("applied_at", OffsetDateTime.class).toInstant(),
        row.getString("failure"));
  }
}
