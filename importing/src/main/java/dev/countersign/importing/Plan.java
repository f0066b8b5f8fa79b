package dev.countersign.importing;

import dev.countersign.importing.Mapping.Field;
import dev.countersign.importing.Mapping.Part;
import dev.countersign.importing.Mapping.Source;
import dev.countersign.importing.Mapping.Step;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;

/** A mapping with the files that it maps: every column and source that it names is there. */
record Plan(Mapping mapping, Workbook book) {
  /**
   * Reads the files.
   *
   * @param files contents by name
   * @param numbering gives rows their numbers, where they are called by one
   * @throws InvalidFieldsException 400, naming each file or column that is missing or unreadable
   */
  static Plan of(
      Mapping mapping, Map<String, ? extends InputStreamSource> files, Numbering numbering) {
    List<InvalidField> wrong = new ArrayList<>();
    List<Sheet> sheets = new ArrayList<>();
    for (Source source : mapping.sources()) {
      InputStreamSource content = files.get(source.file());
      if (content == null) {
        wrong.add(new InvalidField(source.file(), new Text("was not sent", "未上传")));
        continue;
      }
      try {
        sheets.add(Sheet.read(numbering, source, content));
      } catch (Sheet.Unreadable e) {
        wrong.add(new InvalidField(source.file(), e.reason()));
      }
    }
    refuse(wrong);
    Workbook book = new Workbook(sheets);
    sheets.forEach(sheet -> check(sheet, book, wrong));
    refuse(wrong);
    return new Plan(mapping, book);
  }

  private static void refuse(List<InvalidField> wrong) {
    if (!wrong.isEmpty()) {
      throw new InvalidFieldsException(wrong.stream().distinct().toList());
    }
  }

  private static void check(Sheet sheet, Workbook book, List<InvalidField> wrong) {
    Source source = sheet.source();
    need(sheet, source.key(), source.path() + ".key", wrong);
    need(sheet, List.copyOf(source.columns().keySet()), source.path() + ".columns", wrong);
    if (source.part() != null) {
      check(source.part(), sheet, book, wrong);
    }
    for (Step step : source.commands()) {
      if (step.when() != null) {
        need(sheet, step.when().columns(), step.path() + ".when", wrong);
      }
      check(step.fields(), step.path(), sheet, book, wrong);
    }
  }

  /** It is a part of something that there is, and that comes before it. */
  private static void check(Part part, Sheet sheet, Workbook book, List<InvalidField> wrong) {
    check(part.of(), sheet, book, part.path() + ".key", wrong);
    check(part.fields(), part.path(), sheet, book, wrong);
    List<Sheet> before = book.inOrder().stream().takeWhile(other -> !other.equals(sheet)).toList();
    boolean known =
        before.stream()
            .map(Sheet::source)
            .filter(source -> source.name().equals(part.of().source()))
            .flatMap(source -> source.commands().stream())
            .filter(step -> step.name().equals(part.step()))
            .anyMatch(step -> step.type().hasList(part.list()));
    if (!known) {
      wrong.add(
          new InvalidField(
              part.path(),
              new Text(
                  "needs a source %s before it, with a command %s that has a list %s"
                      .formatted(part.of().source(), part.step(), part.list()),
                  "须在数据源 %s 之后,且该数据源的命令 %s 含列表 %s"
                      .formatted(part.of().source(), part.step(), part.list()))));
    }
  }

  private static void check(
      List<Field> fields, String at, Sheet sheet, Workbook book, List<InvalidField> wrong) {
    for (Field field : fields) {
      String path = at + ".fields." + field.name();
      Stream.of(field.value(), field.currency())
          .flatMap(Stream::ofNullable)
          .forEach(expression -> check(expression, sheet, book, path, wrong));
    }
  }

  private static void check(
      Expression expression, Sheet sheet, Workbook book, String path, List<InvalidField> wrong) {
    need(sheet, expression.columns(), path, wrong);
    for (Expression.Elsewhere elsewhere : expression.elsewhere()) {
      if (!book.has(elsewhere.source())) {
        wrong.add(
            new InvalidField(
                path,
                new Text(
                    "names the source %s, which the mapping does not have"
                        .formatted(elsewhere.source()),
                    "引用了映射中没有的数据源 %s".formatted(elsewhere.source()))));
      } else if (!elsewhere.column().isEmpty()) {
        need(book.sheet(elsewhere.source()), List.of(elsewhere.column()), path, wrong);
      }
    }
  }

  private static void need(
      Sheet sheet, List<String> columns, String path, List<InvalidField> wrong) {
    for (String column : columns) {
      if (!sheet.hasColumn(column)) {
        wrong.add(
            new InvalidField(
                path,
                new Text(
                    "names the column %s, which %s does not have"
                        .formatted(column, sheet.source().file()),
                    "引用了 %s 中没有的列 %s".formatted(sheet.source().file(), column))));
      }
    }
  }

  /** Rows that could not be read; one that several sources stumble over is told once. */
  Set<Finding> unreadable() {
    Set<Finding> findings = new LinkedHashSet<>();
    book.inOrder().forEach(sheet -> findings.addAll(sheet.findings()));
    return findings;
  }

  /** All rows of all sources, and those that could not be read. */
  int rows() {
    return book.inOrder().stream().mapToInt(sheet -> sheet.rows().size()).sum() + unreadableRows();
  }

  int unreadableRows() {
    return (int)
        unreadable().stream()
            .map(finding -> finding.file() + "\n" + finding.line())
            .distinct()
            .count();
  }
}
