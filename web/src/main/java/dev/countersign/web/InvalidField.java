package dev.countersign.web;

import dev.countersign.events.InvalidValueException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * One field, parameter or header that cannot be taken.
 *
 * @param field its path in the body, such as {@code lines[0].amount}, or its name
 * @param message continues "the field ...", such as "must not be blank"
 */
public record InvalidField(String field, Text message) implements Comparable<InvalidField> {
  /** With a message that is already in the client's language. */
  static InvalidField of(String field, @Nullable String message) {
    return new InvalidField(field, message == null ? Kinds.of(null) : new Text(message, message));
  }

  /** What should have been a value of this type. */
  public static InvalidField of(String field, Class<?> expected) {
    return new InvalidField(field, Kinds.of(expected));
  }

  /** What cannot be what it should be, and says why. */
  public static InvalidField of(String field, InvalidValueException wrong) {
    return new InvalidField(
        field, new Text("is refused: " + wrong.getMessage(), "不符合要求：" + wrong.zh()));
  }

  /** A parameter that is given more than once. */
  public static InvalidField repeated(String parameter) {
    return new InvalidField(parameter, new Text("must not be given more than once", "不得重复给出"));
  }

  /** A parameter that is given and says nothing. */
  public static InvalidField empty(String parameter) {
    return new InvalidField(
        parameter, new Text("must not be empty; leave it out", "不得为空值，不需要时请省略"));
  }

  /** A parameter where there are only these, or none. */
  public static InvalidField unknown(String parameter, Collection<String> known) {
    String names = known.isEmpty() ? "-" : String.join(", ", known);
    return new InvalidField(
        parameter, new Text("is not a known parameter (" + names + ")", "不是已知参数（" + names + "）"));
  }

  /** By field. */
  @Override
  public int compareTo(InvalidField other) {
    return field.compareTo(other.field);
  }
}
