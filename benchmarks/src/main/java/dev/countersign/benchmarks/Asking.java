package dev.countersign.benchmarks;

import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.QuestionType.Component;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * In which ways a question can be asked: by whom, and with which parameters. Each optional one is
 * given alone, with values of the rows that there are.
 */
final class Asking {
  /** Ways of one question with one parameter. */
  private static final int VALUES = 3;

  private static final int SEEN = 100;

  /** One of each role, those first who see the whole company. */
  private static final Map<Role, String> ACCOUNTS = new LinkedHashMap<>();

  static {
    ACCOUNTS.put(Role.ANALYST, "wu.tao");
    ACCOUNTS.put(Role.AUDITOR, "ma.jun");
    ACCOUNTS.put(Role.OPERATOR, "deng.hui");
    ACCOUNTS.put(Role.LEGAL, "chen.jie");
    ACCOUNTS.put(Role.GENERAL_MANAGER, "he.ping");
    ACCOUNTS.put(Role.SEAL_KEEPER, "gu.fang");
    ACCOUNTS.put(Role.ARCHIVIST, "xu.yan");
    ACCOUNTS.put(Role.FINANCE, "zhao.min");
    ACCOUNTS.put(Role.SALES, "li.na");
    ACCOUNTS.put(Role.BRANCH_MANAGER, "wang.lei");
  }

  /** Who sees what one branch has. */
  private static final Set<Role> OF_BRANCH = Set.of(Role.SALES, Role.BRANCH_MANAGER);

  /** Whose own things are asked for. */
  private static final List<String> EVERYBODY = List.of("li.na", "wang.lei", "he.ping");

  /** What a parameter is called in the rows, where that is not its name. */
  private static final Map<String, String> FIELDS =
      Map.of(
          "person", "actor",
          "holder", "holderEmployeeId",
          "keeper", "keeperId",
          "borrower", "borrowerId",
          "text", "title");

  private final Map<String, Set<String>> seen = new TreeMap<>();
  private final Map<String, Map<String, Set<String>>> seenBy = new HashMap<>();

  /** A way to ask. */
  record Way(String account, String path, String parameters) {
    /** At a moment, unless that is empty. */
    String address(String moment) {
      String all =
          Stream.of(parameters, moment)
              .filter(part -> !part.isEmpty())
              .reduce((one, other) -> one + "&" + other)
              .orElse("");
      return all.isEmpty() ? path : path + "?" + all;
    }
  }

  /** Remembers the values of an answer. */
  void see(QuestionType type, JsonNode answer) {
    see(seenBy.computeIfAbsent(type.name(), _ -> new TreeMap<>()), answer);
    see(seen, answer);
  }

  private static void see(Map<String, Set<String>> values, JsonNode node) {
    node.forEach(child -> see(values, child));
    if (node.isObject()) {
      node.properties()
          .forEach(
              field -> {
                if (field.getValue().isString() || field.getValue().isNumber()) {
                  Set<String> known =
                      values.computeIfAbsent(field.getKey(), _ -> new LinkedHashSet<>());
                  if (known.size() < SEEN) {
                    known.add(field.getValue().asString());
                  }
                }
              });
    }
  }

  /** All ways; none when what the path names is nowhere to be found. */
  List<Way> ways(QuestionType type, String middle) {
    List<String> paths = List.of(type.url());
    for (String variable : type.pathVariables()) {
      paths =
          paths.stream()
              .flatMap(
                  path ->
                      values(type, variable).stream()
                          .map(value -> path.replace("{" + variable + "}", encoded(value))))
              .toList();
    }
    List<String> given = new ArrayList<>();
    List<String> optional = new ArrayList<>(List.of(""));
    for (Component component : type.components()) {
      if (component.isInPath()) {
        continue;
      }
      List<String> told =
          values(type, component, middle).stream()
              .map(value -> component.name() + "=" + encoded(value))
              .toList();
      if (component.isRequired()) {
        given.add(told.getFirst());
      } else {
        optional.addAll(told);
      }
    }
    List<Way> ways = new ArrayList<>();
    for (String account : accounts(type)) {
      for (String path : paths) {
        for (String parameter : optional) {
          List<String> all = new ArrayList<>(given);
          if (!parameter.isEmpty()) {
            all.add(parameter);
          }
          ways.add(new Way(account, path, String.join("&", all)));
        }
      }
    }
    return ways;
  }

  private static List<String> accounts(QuestionType type) {
    if (type.roles().isEmpty()) {
      return EVERYBODY;
    }
    Stream<Role> roles = ACCOUNTS.keySet().stream().filter(type.roles()::contains);
    List<Role> admitted = roles.toList();
    return Stream.of(
            admitted.stream().filter(role -> !OF_BRANCH.contains(role)).findFirst(),
            admitted.stream().filter(OF_BRANCH::contains).findFirst())
        .flatMap(java.util.Optional::stream)
        .map(ACCOUNTS::get)
        .toList();
  }

  private List<String> values(QuestionType type, Component component, String middle) {
    Class<?> wanted = component.type();
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    if (wanted.isEnum()) {
      return Stream.of(wanted.getEnumConstants()).map(Object::toString).toList();
    } else if (wanted == Boolean.class || wanted == boolean.class) {
      return List.of("true", "false");
    } else if (wanted == LocalDate.class) {
      return List.of(today.toString(), today.plusYears(4).toString());
    } else if (wanted == YearMonth.class) {
      return List.of(YearMonth.from(today).toString());
    } else if (wanted == Instant.class) {
      return List.of(Instant.now().truncatedTo(ChronoUnit.SECONDS).minusSeconds(10).toString());
    } else if (wanted == Integer.class || wanted == int.class) {
      return List.of("1");
    }
    if (type.question().knownAt().equals("to") && component.name().equals("from")) {
      return List.of(middle);
    }
    List<String> found = values(type, component.name());
    if (found.isEmpty() && component.example() != null) {
      return List.of(component.example());
    }
    return found;
  }

  /** Of this name, in the rows of the question, or else in those of any. */
  private List<String> values(QuestionType type, String name) {
    if (name.equals("document") || name.equals("record")) {
      return values(type, "contractId").stream().map(id -> "contract:" + id).toList();
    }
    String field = FIELDS.getOrDefault(name, name);
    for (Map<String, Set<String>> known :
        List.of(seenBy.getOrDefault(type.name(), Map.of()), seen)) {
      List<String> values = List.copyOf(known.getOrDefault(field, Set.of()));
      if (!values.isEmpty()) {
        return Stream.of(0, values.size() / 2, values.size() - 1)
            .distinct()
            .limit(VALUES)
            .map(values::get)
            .toList();
      }
    }
    return List.of();
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
