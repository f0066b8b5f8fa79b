package dev.countersign.importing;

import dev.countersign.command.gateway.CommandCatalog;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.importing.Mapping.Column;
import dev.countersign.importing.Mapping.Field;
import dev.countersign.importing.Mapping.IdRule;
import dev.countersign.importing.Mapping.Part;
import dev.countersign.importing.Mapping.Source;
import dev.countersign.importing.Mapping.Step;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads mappings; whatever is wrong with one is told by its place in it. */
@Component
class MappingReader {
  private static final Pattern NAME = Pattern.compile("[\\p{IsAlphabetic}\\p{IsDigit} ._-]{1,100}");
  private static final Pattern IN_BRACES = Pattern.compile("\\{([^{}]+)}");

  private final CommandCatalog catalog;

  MappingReader(CommandCatalog catalog) {
    this.catalog = catalog;
  }

  /**
   * Reads a mapping.
   *
   * @throws dev.countersign.web.ProblemException 400, naming the place that is wrong
   */
  Mapping read(String text) {
    MappingNode root = MappingNode.parse(text);
    root.allow("name", "sources", "comment");
    String name = root.text("name");
    if (!NAME.matcher(name).matches()) {
      throw root.get("name")
          .wrong("has up to 100 letters, digits and . _ -", "最多 100 个字母、数字或 . _ -");
    }
    List<Source> sources = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MappingNode node : root.get("sources").items()) {
      Source source = source(node);
      if (!names.add(source.name())) {
        throw node.wrong("has the name of another source", "与另一数据源同名");
      }
      sources.add(source);
    }
    return new Mapping(name, List.copyOf(sources));
  }

  private Source source(MappingNode node) {
    node.allow(
        "name",
        "file",
        "delimiter",
        "encoding",
        "key",
        "distinct",
        "id",
        "columns",
        "commands",
        "part",
        "comment");
    MappingNode part = node.find("part");
    if ((part == null) == (node.find("commands") == null)) {
      throw node.wrong("needs commands or part, one of both", "需要 commands 或 part,两者择一");
    }
    String file = node.name("file", node.text("file"));
    return new Source(
        node.path(),
        node.name("name", file),
        file,
        delimiter(node),
        encoding(node),
        node.get("key").texts(),
        node.flag("distinct"),
        idRule(node.find("id")),
        columns(node.find("columns")),
        part == null ? commands(node) : List.of(),
        part == null ? null : part(part));
  }

  private static Part part(MappingNode node) {
    node.allow("of", "key", "command", "list", "fields", "comment");
    List<Field> fields = new ArrayList<>();
    node.get("fields").fields().forEach((name, value) -> fields.add(field(name, value)));
    return new Part(
        node.path(),
        new Expression.IdOf(node.text("of"), key(node)),
        node.text("command"),
        node.text("list"),
        List.copyOf(fields));
  }

  private static char delimiter(MappingNode node) {
    String delimiter = node.text("delimiter", ",");
    if (delimiter.length() != 1 || "\"\r\n".contains(delimiter)) {
      throw node.get("delimiter").wrong("is one character, for example ;", "应为单个字符,例如 ;");
    }
    return delimiter.charAt(0);
  }

  private static Charset encoding(MappingNode node) {
    MappingNode encoding = node.find("encoding");
    if (encoding == null) {
      return StandardCharsets.UTF_8;
    }
    try {
      return Charset.forName(encoding.text());
    } catch (IllegalArgumentException e) {
      throw encoding.wrong("is not a known encoding; UTF-8 is one", "不是已知编码,例如 UTF-8");
    }
  }

  private static IdRule idRule(@Nullable MappingNode node) {
    if (node == null) {
      return new IdRule.Uuid();
    }
    if (node.isObject()) {
      node.allow("prefix", "first");
      return new IdRule.Numbers(node.text("prefix"), node.get("first").number());
    }
    return switch (node.text()) {
      case "uuid" -> new IdRule.Uuid();
      case "code" -> new IdRule.Code();
      default ->
          throw node.wrong(
              "is \"uuid\", \"code\" or {\"prefix\": \"E\", \"first\": 2001}",
              "应为 \"uuid\"、\"code\" 或 {\"prefix\": \"E\", \"first\": 2001}");
    };
  }

  private static Map<String, Column> columns(@Nullable MappingNode node) {
    Map<String, Column> columns = new LinkedHashMap<>();
    if (node != null) {
      node.fields().forEach((name, column) -> columns.put(name, column(column)));
    }
    return columns;
  }

  private static Column column(MappingNode node) {
    node.allow("date", "decimal", "aliases", "default", "comment");
    MappingNode date = node.find("date");
    MappingNode decimal = node.find("decimal");
    MappingNode otherwise = node.find("default");
    MappingNode aliases = node.find("aliases");
    return new Column(
        date == null ? null : dates(date),
        decimal == null ? null : decimals(decimal),
        aliases == null ? Map.of() : aliases(aliases),
        otherwise == null ? null : otherwise.text());
  }

  private static Map<String, String> aliases(MappingNode node) {
    Map<String, String> aliases = new LinkedHashMap<>();
    node.fields().forEach((from, to) -> aliases.put(from, to.text()));
    return aliases;
  }

  private static Dates dates(MappingNode node) {
    try {
      return Dates.of(node.text());
    } catch (IllegalArgumentException e) {
      throw node.wrong("is not a pattern of dates; M/d/yyyy is one", "不是日期格式,例如 M/d/yyyy");
    }
  }

  private static Decimals decimals(MappingNode node) {
    node.allow("point", "group", "strip");
    String point = node.text("point", ".");
    String group = node.text("group", "");
    if (point.isEmpty() || point.equals(group)) {
      throw node.wrong("needs a point that differs from group", "小数点与分组符号必须不同");
    }
    return new Decimals(point, group, node.text("strip", ""));
  }

  private List<Step> commands(MappingNode source) {
    List<Step> steps = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (MappingNode node : source.get("commands").items()) {
      Step step = step(node);
      if (!names.add(step.name())) {
        throw node.wrong(
            "is the second step %s of its source: give it a \"step\" name".formatted(step.name()),
            "与同一数据源的步骤 %s 重名:请用 \"step\" 命名".formatted(step.name()));
      }
      steps.add(step);
    }
    return List.copyOf(steps);
  }

  private Step step(MappingNode node) {
    node.allow("command", "step", "when", "fields", "comment");
    String command = node.text("command");
    CommandType type =
        catalog.all().stream()
            .filter(candidate -> candidate.name().equals(command) && candidate.isPublic())
            .findFirst()
            .orElseThrow(
                () ->
                    node.get("command")
                        .wrong(
                            "is not a command; the API description lists them",
                            "不是命令;API 说明中列有所有命令"));
    MappingNode when = node.find("when");
    return new Step(
        node.path(),
        node.name("step", command),
        type,
        when == null ? null : condition(when),
        fields(node.find("fields"), type));
  }

  private static List<Field> fields(@Nullable MappingNode node, CommandType type) {
    List<Field> fields = new ArrayList<>();
    if (node != null) {
      Set<String> known =
          Arrays.stream(type.type().getRecordComponents())
              .map(component -> component.getName())
              .collect(Collectors.toSet());
      node.fields()
          .forEach(
              (name, value) -> {
                if (!known.contains(name.replaceFirst("\\..*", ""))) {
                  throw value.wrong(
                      "is not a field of " + type.name(), "不是 %s 的字段".formatted(type.name()));
                }
                fields.add(field(name, value));
              });
    }
    return List.copyOf(fields);
  }

  private static Field field(String name, MappingNode node) {
    if (node.isObject() && node.find("money") != null) {
      node.allow("money", "currency");
      return new Field(name, expression(node.get("money")), expression(node.get("currency")));
    }
    return new Field(name, expression(node), null);
  }

  private static Expression expression(MappingNode node) {
    if (!node.isObject()) {
      return new Expression.Constant(node.text());
    }
    Expression expression = withoutDefault(node);
    MappingNode otherwise = node.find("default");
    return otherwise == null
        ? expression
        : new Expression.OrElse(expression, expression(otherwise));
  }

  private static Expression withoutDefault(MappingNode node) {
    if (node.find("column") != null) {
      node.allow("column", "aliases", "default");
      Expression column = new Expression.FromColumn(node.text("column"));
      MappingNode aliases = node.find("aliases");
      return aliases == null ? column : new Expression.Renamed(column, aliases(aliases));
    }
    if (node.find("template") != null) {
      node.allow("template", "default");
      return template(node.get("template"));
    }
    if (node.find("lookup") != null) {
      node.allow("lookup", "default");
      MappingNode lookup = node.get("lookup");
      lookup.allow("source", "key", "column");
      return new Expression.Lookup(lookup.text("source"), key(lookup), lookup.text("column"));
    }
    if (node.find("id") != null) {
      node.allow("id", "default");
      MappingNode id = node.get("id");
      id.allow("source", "key");
      return new Expression.IdOf(id.text("source"), key(id));
    }
    throw node.wrong(
        "is a text, or an object with column, template, lookup, id or money",
        "应为文本,或含 column、template、lookup、id 或 money 的对象");
  }

  private static List<Expression> key(MappingNode node) {
    MappingNode key = node.get("key");
    return key.isArray()
        ? key.items().stream().map(MappingReader::expression).toList()
        : List.of(expression(key));
  }

  private static Expression template(MappingNode node) {
    Matcher matcher = IN_BRACES.matcher(node.text());
    List<String> texts = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    int end = 0;
    while (matcher.find()) {
      texts.add(node.text().substring(end, matcher.start()));
      columns.add(matcher.group(1));
      end = matcher.end();
    }
    texts.add(node.text().substring(end));
    if (columns.isEmpty()) {
      throw node.wrong("names no column, for example {column}", "未引用任何列,例如 {column}");
    }
    return new Expression.Template(List.copyOf(texts), List.copyOf(columns));
  }

  private static Condition condition(MappingNode node) {
    if (node.find("all") != null) {
      node.allow("all");
      return new Condition.All(conditions(node.get("all")));
    }
    if (node.find("any") != null) {
      node.allow("any");
      return new Condition.Any(conditions(node.get("any")));
    }
    if (node.find("not") != null) {
      node.allow("not");
      return new Condition.Not(condition(node.get("not")));
    }
    String column = node.text("column");
    if (node.find("equals") != null) {
      node.allow("column", "equals");
      return new Condition.In(column, Set.of(node.text("equals")));
    }
    if (node.find("in") != null) {
      node.allow("column", "in");
      return new Condition.In(column, Set.copyOf(node.get("in").texts()));
    }
    if (node.find("empty") != null) {
      node.allow("column", "empty");
      return new Condition.IsEmpty(column, node.flag("empty"));
    }
    throw node.wrong("needs equals, in or empty", "需要 equals、in 或 empty");
  }

  private static List<Condition> conditions(MappingNode node) {
    return node.items().stream().map(MappingReader::condition).toList();
  }
}
