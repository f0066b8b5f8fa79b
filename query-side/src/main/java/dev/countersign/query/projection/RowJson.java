package dev.countersign.query.projection;

import dev.countersign.events.EventJson;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The form in which rows travel to and from PostgreSQL, which itself knows how to turn JSON objects
 * into rows of a table: no code maps columns.
 */
public final class RowJson {
  /** Columns are snake case; columns a record does not ask for are left out. */
  public static final JsonMapper MAPPER =
      EventJson.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
          .build();

  private RowJson() {}
}
