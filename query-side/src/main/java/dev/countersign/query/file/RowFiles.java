package dev.countersign.query.file;

import dev.countersign.query.projection.Columns;
import dev.countersign.query.reading.FileFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Opens files of rows, in every format that there is. Columns are named as fields in JSON are. */
@Component
public class RowFiles {
  private final JsonMapper json;
  private final Map<Class<?>, ParquetRow> schemas = new ConcurrentHashMap<>();

  RowFiles(JsonMapper json) {
    this.json = json;
  }

  /**
   * Begins a file.
   *
   * @param row the type of its rows, a record
   * @param form what else is wanted of it
   * @param out what it is written to, and who closes it is the caller
   * @throws IOException when that takes nothing
   */
  public RowFile open(FileFormat format, Class<?> row, Form form, OutputStream out)
      throws IOException {
    return switch (format) {
      case NDJSON -> new NdjsonFile(json, out);
      case CSV -> new CsvFile(json, columns(row, form), form.marked(), out);
      case PARQUET ->
          new ParquetFile(schemas.computeIfAbsent(row, ParquetRow::new), json::valueToTree, out);
    };
  }

  private static List<String> columns(Class<?> row, Form form) {
    return Columns.of(row)
        .map(RecordComponent::getName)
        .filter(column -> !form.withoutColumns().contains(column))
        .toList();
  }

  /**
   * How a file of a format may be written in more than one way.
   *
   * @param marked whether CSV begins with a byte order mark
   * @param withoutColumns what lines of CSV do not tell
   */
  public record Form(boolean marked, Set<String> withoutColumns) {
    /** Nothing out of the ordinary. */
    public static final Form PLAIN = new Form(false, Set.of());

    /** Copies the set. */
    public Form {
      withoutColumns = Set.copyOf(withoutColumns);
    }
  }
}
