package dev.countersign.query.projection;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.Id;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What a record says about its table: column names, and which of them are the key. */
record RowType<R extends Record>(Class<R> type, List<String> columns, List<RecordComponent> key) {

  static <R extends Record> RowType<R> of(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<RecordComponent> key =
        Stream.of(components).filter(c -> c.isAnnotationPresent(Key.class)).toList();
    key.forEach(component -> component.getAccessor().setAccessible(true));
    return new RowType<>(type, columnsOf(type).toList(), key);
  }

  private static Stream<String> columnsOf(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .flatMap(
            component ->
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? columnsOf(component.getType())
                    : Stream.of(snakeCase(component.getName())));
  }

  List<String> keyColumns() {
    return key.stream().map(component -> snakeCase(component.getName())).toList();
  }

  List<Object> keyOf(R row) {
    return key.stream().map(component -> plain(value(component, row))).toList();
  }

  /** Identifiers are kept by their plain value, as in the columns. */
  static Object plain(Object value) {
    return value instanceof Id id ? id.value() : value;
  }

  private static Object value(RecordComponent component, Record row) {
    try {
      return component.getAccessor().invoke(row);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }

  private static String snakeCase(String name) {
    return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
