package dev.countersign.query.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A select statement that answers a question, with holes that the house fills. It is a constant, so
 * that one which forgets a moment, the scope or a filter is refused when its class is loaded, at
 * the start of the program.
 *
 * <ul>
 *   <li>{@code {moment:o}}: the rows of the table with the alias {@code o} that were current;
 *       {@code {moment:o at from}}: at the position that the parameter {@code from} is;
 *   <li>{@code {versions:v}}: all versions that were known; {@code {until:t}}: what a journal had;
 *   <li>{@code {timeless:r}}: all rows of a table that has no moments;
 *   <li>{@code {newest:pipeline.opportunity by opportunity_id} o}: a table of the one key that the
 *       parameter {@code opportunityId} is, with its newest known version. It is found by the key
 *       alone; whether it was current is for {@code {moment:o}} to say;
 *   <li>{@code {scope:o}}: the rows of the branches that may be seen; {@code
 *       {scope:e.home_branch_id}}: by another column;
 *   <li>{@code {if stage: o.stage = :stage}}: a condition for when the parameter is given.
 * </ul>
 *
 * <p>Parameters are the components of the question, {@code :position} of the moment, {@code
 * :caller}, and the {@code :zone} of the company's days.
 */
public final class Sql<Q extends Query<?>> {
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)(?::| )\\s*([^{}]*)}");
  private static final Pattern IF = Pattern.compile("(\\w+):\\s*(.*)", Pattern.DOTALL);
  private static final Pattern NEWEST = Pattern.compile("(\\w+\\.\\w+) by (\\w+)");
  private static final Pattern MOMENT = Pattern.compile("(\\w+)(?: at (\\w+))?");
  private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z_]\\w*)");
  private static final Pattern TABLE =
      Pattern.compile("\\b(?:from|join)\\s+([a-z_]+\\.[a-z_]+)(?:\\s+(?:as\\s+)?(\\w+))?");
  private static final Pattern NAMED =
      Pattern.compile("(?:\\b(?:from|join)\\s+([a-z_]\\w*)|\\))(?:\\s+(?:as\\s+)?([a-z_]\\w*))?");
  private static final Pattern QUALIFIED = Pattern.compile("\\b([a-z_]\\w*)\\.[a-z_*]\\w*");
  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");
  private static final Set<String> NO_ALIAS =
      Set.of("where", "on", "left", "join", "cross", "group", "order", "union", "limit", "inner");
  private static final Set<String> GIVEN = Set.of("position", "caller", "zone");

  /** They say how rows are told, not which. */
  private static final Set<String> OF_THE_FORM =
      Set.of("sort", "ascending", "descending", "format");

  private final QuestionType type;
  private final Set<String> found;
  private final List<Part> parts = new ArrayList<>();

  /** As a text that can be checked: tables stand where they are read, holes are gone. */
  private final StringBuilder plain = new StringBuilder();

  private final Map<String, Integer> moments = new HashMap<>();
  private boolean scoped;
  private String names = "";

  private sealed interface Part {
    String in(Scope scope, Predicate<String> given);
  }

  private record Fixed(String sql) implements Part {
    @Override
    public String in(Scope scope, Predicate<String> given) {
      return sql;
    }
  }

  private record OfScope(String column) implements Part {
    @Override
    public String in(Scope scope, Predicate<String> given) {
      return scope.everywhere() ? "true" : column + " = any (:branches)";
    }
  }

  private record If(String parameter, String condition) implements Part {
    @Override
    public String in(Scope scope, Predicate<String> given) {
      return given.test(parameter) ? "(" + condition + ")" : "true";
    }
  }

  private Sql(Class<Q> question, Set<String> found, String template) {
    this.found = found;
    this.type = new QuestionType(question);
    Matcher hole = HOLE.matcher(template);
    int end = 0;
    while (hole.find()) {
      fixed(template.substring(end, hole.start()));
      fill(hole.group(1), hole.group(2).strip());
      end = hole.end();
    }
    fixed(template.substring(end));
    checkHoles();
    checkTables();
    checkParameters();
    checkScope();
  }

  /**
   * The statement that answers a question.
   *
   * @throws IllegalArgumentException when it forgets something
   */
  public static <Q extends Query<?>> Sql<Q> of(Class<Q> question, String template) {
    return of(question, Set.of(), template);
  }

  /**
   * The same with parameters of these names, which whoever answers finds out and gives along.
   *
   * @throws IllegalArgumentException when it forgets something
   */
  public static <Q extends Query<?>> Sql<Q> of(
      Class<Q> question, Set<String> found, String template) {
    Sql<Q> sql = new Sql<>(question, found, template);
    Set<String> used = sql.parameters();
    sql.type.components().stream()
        .map(QuestionType.Component::name)
        .filter(name -> !used.contains(name) && !OF_THE_FORM.contains(name))
        .forEach(name -> sql.refuse("does not ask for " + name));
    sql.names = NameColumns.of(sql.type.row(), sql.type.question().view());
    return sql;
  }

  /** A statement that finds out something else for the same question, and need not ask for all. */
  public static <Q extends Query<?>> Sql<Q> beside(Class<Q> question, String template) {
    return beside(question, Set.of(), template);
  }

  /** The same with parameters that whoever answers finds out and gives along. */
  public static <Q extends Query<?>> Sql<Q> beside(
      Class<Q> question, Set<String> found, String template) {
    return new Sql<>(question, found, template);
  }

  private void fixed(String sql) {
    parts.add(new Fixed(sql));
    plain.append(sql);
  }

  private void fill(String kind, String what) {
    switch (kind) {
      case "moment" -> {
        MatchResult moment = matched(MOMENT, what);
        String at = moment.group(2) == null ? "position" : moment.group(2);
        moment(moment.group(1), Moment.in(moment.group(1), at));
      }
      case "ranged" -> moment(what, Moment.ranged(what));
      case "versions" -> moment(what, what + ".known_from <= :position");
      case "until" -> moment(what, what + ".position <= :position");
      case "timeless" -> moment(what, "true");
      case "newest" -> {
        MatchResult newest = matched(NEWEST, what);
        String key = newest.group(2);
        parts.add(new Fixed(Moment.newest(newest.group(1), key, camelCase(key))));
        plain.append(newest.group(1)).append(" /* :").append(camelCase(key)).append(" */");
      }
      case "scope" -> {
        scoped = true;
        parts.add(new OfScope(what.contains(".") ? what : what + ".branch_id"));
        plain.append("true");
      }
      case "if" -> {
        MatchResult condition = matched(IF, what);
        parts.add(new If(condition.group(1), condition.group(2)));
        plain.append('(').append(condition.group(2)).append(')');
        if (!parametersOf(condition.group(2)).contains(condition.group(1))) {
          refuse("has a condition for %s that does not ask for it".formatted(condition.group(1)));
        }
      }
      default -> refuse("has a hole of no known kind: " + kind);
    }
  }

  private MatchResult matched(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.matches()) {
      refuse("has a hole that cannot be read: " + text);
    }
    return matcher.toMatchResult();
  }

  private void moment(String alias, String condition) {
    fixed(condition);
    moments.merge(alias, 1, Integer::sum);
  }

  private void checkHoles() {
    if (plain.indexOf("{") >= 0 || plain.indexOf("}") >= 0) {
      refuse("has a brace that belongs to no hole");
    }
  }

  /** Every table is read at a moment, and none in a way that this check does not see. */
  private void checkTables() {
    String sql = plain.toString().replaceAll("/\\*.*?\\*/", "");
    Map<String, Integer> tables = new HashMap<>();
    Set<String> names = new HashSet<>();
    TABLE
        .matcher(sql)
        .results()
        .forEach(
            table -> {
              String alias = table.group(2);
              if (alias == null || NO_ALIAS.contains(alias)) {
                refuse("reads %s without an alias".formatted(table.group(1)));
              }
              tables.merge(alias, 1, Integer::sum);
            });
    tables.forEach(
        (alias, times) -> {
          if (moments.getOrDefault(alias, 0) < times) {
            refuse("reads %s at no moment".formatted(alias));
          }
        });
    String rest = TABLE.matcher(sql).replaceAll("");
    NAMED
        .matcher(rest)
        .results()
        .forEach(
            named -> {
              names.add(String.valueOf(named.group(1)));
              names.add(String.valueOf(named.group(2)));
            });
    names.addAll(tables.keySet());
    // Its functions compare answers with what is kept elsewhere, and read no view.
    names.add("views");
    QUALIFIED
        .matcher(rest)
        .results()
        .filter(qualified -> !names.contains(qualified.group(1)))
        .forEach(qualified -> refuse("reads %s, which is not joined".formatted(qualified.group())));
  }

  private void checkParameters() {
    Set<String> known =
        type.components().stream()
            .map(QuestionType.Component::name)
            .collect(Collectors.toCollection(HashSet::new));
    known.addAll(GIVEN);
    known.addAll(found);
    parameters().stream()
        .filter(name -> !known.contains(name))
        .forEach(name -> refuse("has no parameter " + name));
  }

  private void checkScope() {
    switch (type.question().scope()) {
      case BRANCH -> {
        if (!scoped) {
          refuse("has no scope");
        }
      }
      case OWN -> {
        if (!parameters().contains("caller")) {
          refuse("does not ask for the caller");
        }
      }
      case ANYWHERE, COMPANY -> {}
    }
  }

  private Set<String> parameters() {
    return parametersOf(plain.toString());
  }

  private static Set<String> parametersOf(String sql) {
    return PARAMETER
        .matcher(sql)
        .results()
        .map(parameter -> parameter.group(1))
        .collect(Collectors.toSet());
  }

  private void refuse(String why) {
    throw new IllegalArgumentException("The SQL of %s %s".formatted(type.name(), why));
  }

  static String camelCase(String column) {
    return UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }

  /** The question that it answers. */
  QuestionType type() {
    return type;
  }

  /** What is selected beside its columns; see {@link NameOf}. */
  String names() {
    return names;
  }

  /** As it is asked within a scope, when these parameters are given. */
  String in(Scope scope, Predicate<String> given) {
    StringBuilder sql = new StringBuilder();
    parts.forEach(part -> sql.append(part.in(scope, given)));
    return sql.toString();
  }
}
