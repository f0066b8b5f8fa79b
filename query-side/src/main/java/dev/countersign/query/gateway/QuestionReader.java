package dev.countersign.query.gateway;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.Paging;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.QuestionType;
import dev.countersign.query.reading.QuestionType.Component;
import dev.countersign.query.reading.Today;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Turns the parameters of an address into a question. What is not known, comes twice or says
 * nothing is refused by name: whoever wrote it meant something by it.
 */
@org.springframework.stereotype.Component
class QuestionReader {
  private static final String MIN_POSITION = "minPosition";
  private static final String CURSOR = "cursor";
  private static final String LIMIT = "limit";

  private final Today today;

  QuestionReader(Today today) {
    this.today = today;
  }

  /** What was asked: the question, the moment it is about, and the part of its list. */
  record Asked(Query<?> query, Known known, Paging paging) {}

  /**
   * Reads and validates.
   *
   * @param inPages whether a list is answered page by page, and not as a file
   * @throws InvalidFieldsException naming each wrong parameter
   */
  Asked read(
      QuestionType type,
      Map<String, String> path,
      Map<String, String[]> parameters,
      boolean inPages) {
    Reading reading = new Reading(parameters);
    List<@Nullable Object> values = new ArrayList<>();
    for (Component component : type.components()) {
      values.add(
          component.isInPath()
              ? reading.characters(component.name(), String.valueOf(path.get(component.name())))
              : value(component, reading));
    }
    Known known = new Known(null, null);
    if (type.isAboutMoment()) {
      String knownAt = reading.text(type.question().knownAt());
      known = new Known(knownAt, reading.number(MIN_POSITION));
    }
    Paging paging = new Paging(null, null);
    if (type.isList() && inPages) {
      paging = new Paging(reading.text(CURSOR), reading.limit(Paging.MOST));
    }
    reading.end();
    return new Asked(type.with(values.toArray()), known, paging);
  }

  private @Nullable Object value(Component component, Reading reading) {
    String text =
        component.isRequired()
            ? reading.required(component.name())
            : reading.text(component.name());
    if (text == null) {
      if (component.otherwise() == null) {
        return component.name().equals(QuestionType.AS_OF) ? today.unless(null) : null;
      }
      text = component.otherwise();
    }
    try {
      return component.isList()
          ? Arrays.stream(text.split(",", -1))
              .map(item -> converted(item, component.type()))
              .toList()
          : converted(text, component.type());
    } catch (InvalidValueException e) {
      reading.refuse(InvalidField.of(component.name(), e));
      return null;
    } catch (IllegalArgumentException | DateTimeException e) {
      reading.refuse(InvalidField.of(component.name(), component.type()));
      return null;
    }
  }

  private static Object converted(String text, Class<?> type) {
    if (type.isEnum()) {
      return constant(type, text);
    }
    return switch (type.getSimpleName()) {
      case "String" -> text;
      case "boolean", "Boolean" -> truth(text);
      case "int", "Integer" -> small(Values.whole(text));
      case "long", "Long" -> Values.whole(text);
      case "LocalDate" -> Values.date(text);
      case "YearMonth" -> Values.month(text);
      case "Instant" -> Values.instant(text);
      default -> throw new IllegalStateException("No parameter can be a " + type);
    };
  }

  /** Words of a choice can be written in lower case and with hyphens. */
  private static Object constant(Class<?> type, String text) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> ((Enum<?>) constant).name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(text));
  }

  private static Integer small(long number) {
    if (number != (int) number) {
      throw new NumberFormatException("Too large");
    }
    return (int) number;
  }

  private static Boolean truth(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** The parameters of one request: which of them have been asked for, and what is wrong. */
  static final class Reading {
    private final Map<String, String[]> parameters;
    private final TreeSet<String> known = new TreeSet<>();
    private final List<InvalidField> wrong = new ArrayList<>();

    Reading(Map<String, String[]> parameters) {
      this.parameters = parameters;
    }

    /** These may be there, and are read by somebody else. */
    void allow(Collection<String> names) {
      known.addAll(names);
    }

    /** Refuses when there is none. */
    @Nullable String required(String name) {
      String text = text(name);
      if (text == null) {
        refuse(name, new Text("is required", "不能为空"));
      }
      return text;
    }

    @Nullable String text(String name) {
      known.add(name);
      String[] values = parameters.get(name);
      if (values == null) {
        return null;
      }
      if (values.length > 1) {
        refuse(InvalidField.repeated(name));
      } else if (values[0].isBlank()) {
        refuse(InvalidField.empty(name));
      } else {
        return characters(name, values[0]);
      }
      return null;
    }

    /** The text as it is asked for, when it is one. */
    @Nullable String characters(String name, String given) {
      try {
        return Values.text(given);
      } catch (InvalidValueException e) {
        refuse(InvalidField.of(name, e));
        return null;
      }
    }

    @Nullable Long number(String name) {
      String text = text(name);
      try {
        return text == null ? null : Values.whole(text);
      } catch (NumberFormatException e) {
        refuse(InvalidField.of(name, Long.class));
        return null;
      }
    }

    @Nullable Integer limit(int most) {
      Long limit = number(LIMIT);
      if (limit == null) {
        return null;
      }
      if (limit < 1) {
        refuse(LIMIT, new Text("must be greater than or equal to 1", "最小不能小于1"));
      } else if (limit > most) {
        refuse(LIMIT, new Text("must be less than or equal to " + most, "最大不能超过" + most));
      } else {
        return limit.intValue();
      }
      return null;
    }

    void refuse(String name, Text why) {
      refuse(new InvalidField(name, why));
    }

    void refuse(InvalidField field) {
      if (wrong.stream().noneMatch(other -> other.field().equals(field.field()))) {
        wrong.add(field);
      }
    }

    /** Refuses what nobody has asked for, and whatever else was wrong. */
    void end() {
      for (String name : parameters.keySet()) {
        if (!known.contains(name)) {
          refuse(InvalidField.unknown(name, known));
        }
      }
      if (!wrong.isEmpty()) {
        throw new InvalidFieldsException(wrong.stream().sorted().toList());
      }
    }
  }
}
