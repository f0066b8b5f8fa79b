package dev.countersign.query.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.Locale;
import java.util.stream.Stream;

/** A record as columns of a table or of a file: what is unwrapped in it is told beside the rest. */
public final class Columns {
  private Columns() {}

  /** The components that are columns, in order; none of what is no record. */
  public static Stream<RecordComponent> of(Class<?> row) {
    return row.isRecord()
        ? Stream.of(row.getRecordComponents())
            .flatMap(
                component ->
                    component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? of(component.getType())
                        : Stream.of(component))
        : Stream.empty();
  }

  /** What the column of a component is called in SQL. */
  public static String nameOf(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
