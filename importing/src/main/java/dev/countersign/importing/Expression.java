package dev.countersign.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a field of a command gets its value from a row. */
sealed interface Expression {
  Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable;

  /** Columns of the row's own source that it reads. */
  List<String> columns();

  /** Columns of other sources that it reads; with an empty column: only the source. */
  default List<Elsewhere> elsewhere() {
    return List.of();
  }

  /** A column of another source. */
  record Elsewhere(String source, String column) {}

  /** The same for all rows. */
  record Constant(String text) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) {
      return Cell.constant(text);
    }

    @Override
    public List<String> columns() {
      return List.of();
    }
  }

  /** What stands in a column. */
  record FromColumn(String column) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable {
      return sheet.cell(row, column);
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** What a value is called in the system; one that is not listed stays as it is. */
  record Renamed(Expression value, Map<String, String> aliases) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable {
      Cell cell = value.evaluate(book, sheet, row);
      return cell.text() == null ? cell : cell.with(aliases.getOrDefault(cell.text(), cell.text()));
    }

    @Override
    public List<String> columns() {
      return value.columns();
    }
  }

  /** Text with columns filled in; empty when none of them has a value. */
  record Template(List<String> texts, List<String> columns) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable {
      StringBuilder filled = new StringBuilder(texts.getFirst());
      @Nullable Cell first = null;
      for (int i = 0; i < columns.size(); i++) {
        Cell cell = sheet.cell(row, columns.get(i));
        first = first == null && cell.text() != null ? cell : first;
        filled.append(cell.text() == null ? "" : cell.text()).append(texts.get(i + 1));
      }
      return first == null
          ? new Cell(null, columns.getFirst(), null)
          : first.with(filled.toString().strip());
    }
  }

  /** A column of the row of another source that has the key. */
  record Lookup(String source, List<Expression> key, String column) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable {
      Cell origin = key.getFirst().evaluate(book, sheet, row);
      Optional<Sheet.Row> found = Expression.find(source, key, book, sheet, row);
      if (found.isEmpty()) {
        return origin.with(null);
      }
      return origin.with(book.sheet(source).cell(found.get(), column).text());
    }

    @Override
    public List<String> columns() {
      return key.stream().flatMap(part -> part.columns().stream()).toList();
    }

    @Override
    public List<Elsewhere> elsewhere() {
      return Stream.concat(
              Stream.of(new Elsewhere(source, column)),
              key.stream().flatMap(part -> part.elsewhere().stream()))
          .toList();
    }
  }

  /** The identifier of the thing that the row of another source becomes. */
  record IdOf(String source, List<Expression> key) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable {
      Cell origin = key.getFirst().evaluate(book, sheet, row);
      Optional<Sheet.Row> found = Expression.find(source, key, book, sheet, row);
      Finding refusal = found.map(book.sheet(source)::refusal).orElse(null);
      if (refusal != null) {
        throw new Unusable(
            origin,
            "named-row-is-accepted",
            "Line %d of %s, to which it refers, was refused: %s"
                .formatted(refusal.line(), refusal.file(), refusal.reason().en()),
            "所引用的 %2$s 第 %1$d 行已被拒绝：%3$s"
                .formatted(refusal.line(), refusal.file(), refusal.reason().zh()));
      }
      return origin.with(found.map(Sheet.Row::id).orElse(null));
    }

    @Override
    public List<String> columns() {
      return key.stream().flatMap(part -> part.columns().stream()).toList();
    }

    @Override
    public List<Elsewhere> elsewhere() {
      return Stream.concat(
              Stream.of(new Elsewhere(source, "")),
              key.stream().flatMap(part -> part.elsewhere().stream()))
          .toList();
    }
  }

  /** The first one that has a value. */
  record OrElse(Expression first, Expression second) implements Expression {
    @Override
    public Cell evaluate(Workbook book, Sheet sheet, Sheet.Row row) throws Unusable {
      Cell cell = first.evaluate(book, sheet, row);
      return cell.text() == null ? cell.with(second.evaluate(book, sheet, row).text()) : cell;
    }

    @Override
    public List<String> columns() {
      return Stream.concat(first.columns().stream(), second.columns().stream()).toList();
    }

    @Override
    public List<Elsewhere> elsewhere() {
      return Stream.concat(first.elsewhere().stream(), second.elsewhere().stream()).toList();
    }
  }

  /**
   * The row of the other source; empty when the key is empty, refused when there is no such row.
   */
  private static Optional<Sheet.Row> find(
      String source, List<Expression> key, Workbook book, Sheet sheet, Sheet.Row row)
      throws Unusable {
    List<String> values = new ArrayList<>();
    @Nullable Cell origin = null;
    for (Expression part : key) {
      Cell cell = part.evaluate(book, sheet, row);
      if (cell.text() == null) {
        return Optional.empty();
      }
      origin = origin == null ? cell : origin;
      values.add(cell.text());
    }
    Optional<Sheet.Row> found = book.sheet(source).find(values);
    if (found.isEmpty() && origin != null) {
      String shown = String.join(" / ", values);
      throw new Unusable(
          origin,
          "named-row-exists",
          "There is no \"%s\" in %s.".formatted(shown, source),
          "%s 中没有“%s”。".formatted(source, shown));
    }
    return found;
  }
}
