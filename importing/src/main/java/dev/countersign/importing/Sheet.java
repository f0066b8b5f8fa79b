package dev.countersign.importing;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.importing.Mapping.Column;
import dev.countersign.importing.Mapping.IdRule;
import dev.countersign.importing.Mapping.Source;
import dev.countersign.web.Text;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * A file as one source of the mapping sees it: rows that can be used, and findings on the others.
 * Rows are kept packed, since a file may have a million of them.
 */
final class Sheet {
  /** One row: where it begins in the file, what its key is, and how it is named in the system. */
  record Row(int line, List<String> values, String key, String id) {}

  /** A file that cannot be read as a whole. */
  static final class Unreadable extends Exception {
    private final transient Text reason;

    Unreadable(String en, String zh) {
      super(en, null, false, false);
      this.reason = new Text(en, zh);
    }

    Text reason() {
      return reason;
    }
  }

  /** What is kept of a row: the line on which it begins, and its values as JSON. */
  private static final class Packed {
    private final int line;
    private final byte[] values;

    Packed(int line, byte[] values) {
      this.line = line;
      this.values = values;
    }
  }

  private static final String BETWEEN_KEY_PARTS = "\u001f";
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final JsonMapper json = new JsonMapper();

  private final Source source;
  private final Numbering numbering;
  private final Map<String, Integer> header;
  private final List<Packed> rows = new ArrayList<>();
  private final Map<String, Integer> byKey = new HashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Finding> refused = new ConcurrentHashMap<>();
  private @Nullable Map<String, List<Integer>> byWhole;

  private Sheet(Source source, Numbering numbering, Map<String, Integer> header) {
    this.source = source;
    this.numbering = numbering;
    this.header = header;
  }

  /** Reads a file; the name of the import is part of the names that its rows get. */
  static Sheet read(Numbering numbering, Source source, InputStreamSource content)
      throws Unreadable {
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(source.delimiter())
            .setIgnoreEmptyLines(false)
            .get();
    try (Reader text = decoded(source, content);
        CSVParser parser = format.parse(text)) {
      Iterator<CSVRecord> records = parser.iterator();
      if (!records.hasNext()) {
        throw new Unreadable("is empty: it needs a line with column names", "为空:需要一行列名");
      }
      Sheet sheet = new Sheet(source, numbering, header(records.next()));
      // Without its key no row can be named; the plan refuses it, by its place in the mapping.
      if (sheet.header.keySet().containsAll(source.key())) {
        sheet.fill(parser, records);
      }
      return sheet;
    } catch (UncheckedIOException | IOException e) {
      if (e instanceof CharacterCodingException
          || e.getCause() instanceof CharacterCodingException) {
        throw new Unreadable(
            "is not encoded in %s: name its encoding in the mapping".formatted(source.encoding()),
            "的编码不是 %s:请在映射中注明其编码".formatted(source.encoding()));
      }
      String message = String.valueOf(e.getMessage());
      throw new Unreadable("is not well-formed CSV: " + message, "不是格式正确的 CSV:" + message);
    }
  }

  private static Reader decoded(Source source, InputStreamSource content) throws IOException {
    CharsetDecoder decoder =
        source
            .encoding()
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var text =
        new PushbackReader(
            new BufferedReader(new InputStreamReader(content.getInputStream(), decoder)));
    int first = text.read();
    if (first >= 0 && first != BYTE_ORDER_MARK) {
      text.unread(first);
    }
    return text;
  }

  private static Map<String, Integer> header(CSVRecord record) throws Unreadable {
    Map<String, Integer> header = new LinkedHashMap<>();
    for (String name : record) {
      if (name.indexOf('\0') >= 0) {
        throw new Unreadable("has a column whose name contains U+0000", "有一个列名含字符 U+0000");
      }
      if (header.putIfAbsent(name.strip(), header.size()) != null) {
        throw new Unreadable(
            "has two columns \"%s\"".formatted(name.strip()), "有两个列“%s”".formatted(name.strip()));
      }
    }
    return header;
  }

  private void fill(CSVParser parser, Iterator<CSVRecord> records) {
    Set<String> ids = new HashSet<>();
    while (true) {
      // A record may span lines, and its beginning is what people look for.
      int line = (int) parser.getCurrentLineNumber() + 1;
      if (!records.hasNext()) {
        return;
      }
      List<String> values = records.next().toList();
      if (values.size() == 1 && values.getFirst().isBlank()) {
        continue;
      }
      try {
        add(line, values, ids);
      } catch (Unusable e) {
        findings.add(finding(line, null, e));
      }
    }
  }

  private void add(int line, List<String> values, Set<String> ids) throws Unusable {
    if (values.size() != header.size()) {
      throw new Unusable(
          new Cell(null, null, null),
          "row-has-all-columns",
          "The row has %d values, but there are %d columns."
              .formatted(values.size(), header.size()),
          "该行有 %d 个值,而文件有 %d 列。".formatted(values.size(), header.size()));
    }
    Row row = row(line, values);
    Integer earlier = byKey.get(row.key());
    if (earlier != null) {
      if (source.distinct()) {
        return;
      }
      throw new Unusable(
          cell(row, source.key().getFirst()),
          "key-is-unique",
          "Line %d has the same key.".formatted(rows.get(earlier).line),
          "第 %d 行的主键相同。".formatted(rows.get(earlier).line));
    }
    // Keys that differ have name-based identifiers that differ.
    if (!(source.id() instanceof IdRule.Uuid) && !ids.add(row.id())) {
      throw new Unusable(
          cell(row, source.key().getFirst()),
          "code-is-unique",
          "The code %s is that of another row.".formatted(row.id()),
          "代码 %s 与另一行相同。".formatted(row.id()));
    }
    byKey.put(row.key(), rows.size());
    rows.add(new Packed(line, json.writeValueAsBytes(values)));
  }

  private Row row(int line, List<String> values) throws Unusable {
    Row keyless = new Row(line, values, "", "");
    List<String> key = new ArrayList<>();
    for (String column : source.key()) {
      Cell cell = cell(keyless, column);
      if (cell.text() == null) {
        throw new Unusable(cell, "row-has-a-key", "The key column is empty.", "主键列为空。");
      }
      key.add(cell.text());
    }
    String joined = String.join(BETWEEN_KEY_PARTS, key);
    return new Row(line, values, joined, id(joined, cell(keyless, source.key().getFirst())));
  }

  private String id(String key, Cell named) throws Unusable {
    return switch (source.id()) {
      case IdRule.Uuid _ -> NameBasedUuid.of(numbering.importName(), source.name(), key).toString();
      case IdRule.Numbers numbers ->
          numbers.prefix() + numbering.of(source.name(), key, numbers.first());
      case IdRule.Code _ -> {
        String code =
            key.toUpperCase(Locale.ROOT)
                .replaceAll("[^\\p{IsAlphabetic}\\p{IsDigit}]+", "-")
                .replaceAll("^-|-$", "");
        try {
          yield Values.code(code);
        } catch (InvalidValueException e) {
          throw new Unusable(
              named,
              "key-makes-a-code",
              "No code can be made of it: %s.".formatted(e.getMessage()),
              "无法由此生成代码：%s。".formatted(e.zh()));
        }
      }
    };
  }

  /** What stands in a column of a row, brought to form. */
  Cell cell(Row row, String column) throws Unusable {
    Integer index = header.get(column);
    if (index == null) {
      throw new IllegalStateException(source.file() + " has no column " + column);
    }
    String raw = row.values().get(index);
    Column form = source.columns().getOrDefault(column, Column.PLAIN);
    @Nullable String text = raw.strip();
    if (text.indexOf('\0') >= 0) {
      throw new Unusable(
          new Cell(text, column, raw.replace("\0", "\\0")),
          "value-is-text",
          "The value contains the character U+0000.",
          "该值包含字符 U+0000。");
    }
    text = form.aliases().getOrDefault(text, text);
    text = text.isEmpty() ? form.otherwise() : text;
    Cell cell = new Cell(text, column, raw);
    if (form.dates() != null) {
      cell = form.dates().read(cell);
    }
    return form.decimals() == null ? cell : form.decimals().read(cell);
  }

  /** The row with this key. */
  Optional<Row> find(List<String> key) {
    return Optional.ofNullable(byKey.get(String.join(BETWEEN_KEY_PARTS, key))).map(rows()::get);
  }

  /** The rows that are parts of the row of another source that has the key, in their order. */
  synchronized List<Row> partsOf(String key, Workbook book) {
    Map<String, List<Integer>> index = byWhole;
    if (index == null) {
      index = new HashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        try {
          index.computeIfAbsent(wholeOf(rows().get(i), book), whole -> new ArrayList<>()).add(i);
        } catch (Unusable e) {
          // It is reported when its turn comes.
        }
      }
      byWhole = index;
    }
    return index.getOrDefault(key, List.of()).stream().map(rows()::get).toList();
  }

  /** The key of what the row is a part of. */
  private String wholeOf(Row row, Workbook book) throws Unusable {
    List<String> key = new ArrayList<>();
    for (Expression part : Objects.requireNonNull(source.part()).of().key()) {
      key.add(Objects.requireNonNullElse(part.evaluate(book, this, row).text(), ""));
    }
    return String.join(BETWEEN_KEY_PARTS, key);
  }

  /** Notes that the row became nothing. */
  void refuse(Row row, Finding why) {
    refused.putIfAbsent(row.key(), why);
  }

  /** Why the row became nothing; null: it did not, as far as is known. */
  @Nullable Finding refusal(Row row) {
    return refused.get(row.key());
  }

  Finding finding(int line, @Nullable String command, Unusable unusable) {
    return new Finding(
        source.file(),
        line,
        unusable.cell().column(),
        unusable.cell().raw(),
        command,
        unusable.rule(),
        unusable.reason());
  }

  Source source() {
    return source;
  }

  boolean hasColumn(String column) {
    return header.containsKey(column);
  }

  /** The rows that can be used, in the order of the file; each is unpacked when it is asked for. */
  List<Row> rows() {
    return new Unpacked();
  }

  /** Why the others cannot be used. */
  List<Finding> findings() {
    return findings;
  }

  private final class Unpacked extends AbstractList<Row> implements RandomAccess {
    @Override
    public Row get(int index) {
      Packed row = rows.get(index);
      try {
        return row(row.line, List.of(json.readValue(row.values, String[].class)));
      } catch (Unusable e) {
        throw new IllegalStateException("It was usable when it was read", e);
      }
    }

    @Override
    public int size() {
      return rows.size();
    }
  }
}
