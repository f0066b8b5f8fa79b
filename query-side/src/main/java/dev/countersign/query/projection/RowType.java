package dev.countersign.query.projection;

import static java.util.stream.Collectors.toSet;

import dev.countersign.events.Id;
import dev.countersign.events.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a record says about its table.
 *
 * @param columns their names
 * @param arrays the columns that are arrays of texts; other lists are JSON
 * @param personal the columns that say something about natural persons
 * @param key the components that are the key, in order
 * @param keyColumns the columns of the key
 */
record RowType<R extends Record>(
    Class<R> type,
    List<String> columns,
    Set<String> arrays,
    Set<String> personal,
    List<RecordComponent> key,
    List<String> keyColumns) {

  /** Reflection is slow, and every batch asks. */
  private static final ClassValue<RowType<?>> KNOWN =
      new ClassValue<>() {
        @Override
        protected RowType<?> computeValue(Class<?> type) {
          return read(type.asSubclass(Record.class));
        }
      };

  @SuppressWarnings("unchecked")
  static <R extends Record> RowType<R> of(Class<R> type) {
    return (RowType<R>) KNOWN.get(type);
  }

  private static <R extends Record> RowType<R> read(Class<R> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<RecordComponent> key =
        Stream.of(components).filter(c -> c.isAnnotationPresent(Key.class)).toList();
    key.forEach(component -> component.getAccessor().setAccessible(true));
    return new RowType<>(
        type,
        Columns.of(type).map(RowType::columnOf).toList(),
        Columns.of(type).filter(RowType::isArray).map(RowType::columnOf).collect(toSet()),
        Columns.of(type)
            .filter(component -> component.isAnnotationPresent(Personal.class))
            .map(RowType::columnOf)
            .collect(toSet()),
        key,
        key.stream().map(RowType::columnOf).toList());
  }

  private static String columnOf(RecordComponent component) {
    return Columns.nameOf(component.getName());
  }

  private static boolean isArray(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType list
        && List.class.equals(list.getRawType())
        && list.getActualTypeArguments()[0] instanceof Class<?> element
        && (String.class.equals(element) || element.isEnum() || Id.class.isAssignableFrom(element));
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
}
