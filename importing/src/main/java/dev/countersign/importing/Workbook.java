package dev.countersign.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

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

  List<Sheet> inOrder() {
    return List.copyOf(sheets.values());
  }
}
