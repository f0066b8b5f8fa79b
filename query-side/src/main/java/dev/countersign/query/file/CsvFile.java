package dev.countersign.query.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of names, and one for each row. */
final class CsvFile implements RowFile {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final JsonMapper json;
  private final List<String> columns;
  private final OutputStream out;

  CsvFile(JsonMapper json, List<String> columns, boolean marked, OutputStream out)
      throws IOException {
    this.json = json;
    this.columns = columns;
    this.out = out;
    text((marked ? BYTE_ORDER_MARK : "") + CsvLine.of(columns));
  }

  @Override
  public void write(Object row) throws IOException {
    JsonNode fields = json.valueToTree(row);
    text(CsvLine.of(columns.stream().map(column -> cell(fields.get(column))).toList()));
  }

  private void text(String line) throws IOException {
    out.write(line.getBytes(StandardCharsets.UTF_8));
  }

  private static @Nullable String cell(@Nullable JsonNode value) {
    return value == null ? null : value.isContainer() ? value.toString() : value.asString();
  }

  @Override
  public void end() {
    // The last line is the end.
  }
}
