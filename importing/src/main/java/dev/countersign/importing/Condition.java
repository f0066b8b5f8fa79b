package dev.countersign.importing;

import java.util.List;
import java.util.Set;

/** Whether a row becomes a certain command. */
sealed interface Condition {
  boolean holds(Sheet sheet, Sheet.Row row) throws Unusable;

  /** The columns that it looks at. */
  List<String> columns();

  /** The column has one of the values. */
  record In(String column, Set<String> values) implements Condition {
    @Override
    public boolean holds(Sheet sheet, Sheet.Row row) throws Unusable {
      String text = sheet.cell(row, column).text();
      return text != null && values.contains(text);
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** The column is empty, or is not. */
  record IsEmpty(String column, boolean empty) implements Condition {
    @Override
    public boolean holds(Sheet sheet, Sheet.Row row) throws Unusable {
      return (sheet.cell(row, column).text() == null) == empty;
    }

    @Override
    public List<String> columns() {
      return List.of(column);
    }
  }

  /** All of them hold. */
  record All(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Sheet sheet, Sheet.Row row) throws Unusable {
      for (Condition part : parts) {
        if (!part.holds(sheet, row)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public List<String> columns() {
      return parts.stream().flatMap(part -> part.columns().stream()).toList();
    }
  }

  /** One of them holds. */
  record Any(List<Condition> parts) implements Condition {
    @Override
    public boolean holds(Sheet sheet, Sheet.Row row) throws Unusable {
      for (Condition part : parts) {
        if (part.holds(sheet, row)) {
          return true;
        }
      }
      return false;
    }

    @Override
    public List<String> columns() {
      return parts.stream().flatMap(part -> part.columns().stream()).toList();
    }
  }

  /** The other does not hold. */
  record Not(Condition part) implements Condition {
    @Override
    public boolean holds(Sheet sheet, Sheet.Row row) throws Unusable {
      return !part.holds(sheet, row);
    }

    @Override
    public List<String> columns() {
      return part.columns();
    }
  }
}
