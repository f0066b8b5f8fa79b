package dev.countersign.query.reading;

import static java.util.stream.Collectors.joining;

import dev.countersign.events.Id;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Columns;
import dev.countersign.query.projection.View;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.BeanUtils;

/** The columns that {@link NameOf} asks for, looked up for the rows that are shown only. */
final class NameColumns {
  private NameColumns() {}

  /**
   * What to select beside the columns of {@code q}, each with a comma before it; nothing for a row
   * without names.
   *
   * @param view whose table of names is asked
   * @throws IllegalArgumentException when a name is that of nothing
   */
  static String of(Class<?> row, Class<? extends View> view) {
    Map<String, Class<?>> types = new HashMap<>();
    Columns.of(row).forEach(component -> types.put(component.getName(), component.getType()));
    return Columns.of(row)
        .filter(component -> component.isAnnotationPresent(NameOf.class))
        .map(component -> column(component, types, row, view))
        .collect(joining());
  }

  private static String column(
      RecordComponent component,
      Map<String, Class<?>> types,
      Class<?> row,
      Class<? extends View> view) {
    NameOf nameOf = component.getAnnotation(NameOf.class);
    Class<?> type = nameOf.type() == Id.class ? types.get(nameOf.value()) : nameOf.type();
    if (type == null || type == Id.class || !Id.class.isAssignableFrom(type)) {
      throw new IllegalArgumentException(
          "%s.%s is the name of %s, which is no identifier"
              .formatted(row.getSimpleName(), component.getName(), nameOf.value()));
    }
    return """
    , (select n.name from %s.name n
       where n.id = q.%s and n.kind = '%s' and n.known_from <= :position
       order by n.known_from desc limit 1) as %s"""
        .formatted(
            BeanUtils.instantiateClass(view).name(),
            Columns.nameOf(nameOf.value()),
            Names.kindOf(type.asSubclass(Id.class)),
            Columns.nameOf(component.getName()));
  }
}
