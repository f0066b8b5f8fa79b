package dev.countersign.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All sources of an import, read. */
final class Workbook {
  private final Map<String, Sheet> sheets = new LinkedHashMap<>();

  Workbook(List<Sheet> sheets) {
    sheets.forEach(sheet -> this.sheets.put(sheet.source().name(), sheet));
  }

  Sheet sheet(String source) {
    return Objects.requireNonNull(sheets.get(source), source);
  }

  boolean has(String source) {
    return sheets.containsKey(source);
  }

  /** A row, and the sheet that it stands in. */
  record Place(Sheet sheet, Sheet.Row row) {}

  /** The rows that are parts of a row, in a list of the command that it becomes by that step. */
  List<Place> parts(Sheet whole, Sheet.Row row, String step, String list) {
    return sheets.values().stream()
        .filter(
            sheet ->
                sheet.source().part() != null
                    && sheet.source().part().of().source().equals(whole.source().name())
                    && sheet.source().part().step().equals(step)
                    && sheet.source().part().list().equals(list))
        .flatMap(
            sheet -> sheet.partsOf(row.key(), this).stream().map(part -> new Place(sheet, part)))
        .toList();
  }

  /** The lists of the command of that step whose items stand in rows of other sources. */
  Set<String> lists(Sheet whole, String step) {
    return sheets.values().stream()
        .map(sheet -> sheet.source().part())
        .filter(
            part ->
                part != null
                    && part.of().source().equals(whole.source().name())
                    && part.step().equals(step))
        .map(Mapping.Part::list)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  List<Sheet> inOrder() {
    return List.copyOf(sheets.values());
  }
}
