package dev.countersign.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the next page begins: the sort values of the last row of this one. Clients see an opaque,
 * URL-safe text ({@link #toString()}); it is not signed, so whoever parses a value out of it still
 * has to expect anything, and answers {@link #invalid()}.
 *
 * @param values the sort values, in the order of sorting
 */
public record Cursor(List<String> values) {
  private static final JsonMapper json = new JsonMapper();
  private static final int LONGEST = 2_000;

  /** Copies the list. */
  public Cursor {
    values = List.copyOf(values);
  }

  /** A cursor at these sort values. */
  public static Cursor of(String... values) {
    return new Cursor(List.of(values));
  }

  /**
   * Reads what a client sends back.
   *
   * @param size how many values there must be
   * @throws ProblemException 400 {@code invalid-cursor}
   */
  public static Cursor parse(String text, int size) {
    if (text.length() > LONGEST) {
      throw invalid();
    }
    try {
      String[] values = json.readValue(Base64.getUrlDecoder().decode(text), String[].class);
      if (values == null
          || values.length != size
          || Arrays.stream(values).anyMatch(Objects::isNull)
          // No row has it, and no database takes it.
          || Arrays.stream(values).anyMatch(value -> value.indexOf('\0') >= 0)) {
        throw invalid();
      }
      return new Cursor(List.of(values));
    } catch (IllegalArgumentException | JacksonException e) {
      throw invalid();
    }
  }

  /** The refusal of a cursor that is not one of ours, or of another list. */
  public static ProblemException invalid() {
    return new InvalidCursorException();
  }

  /** What clients are given. */
  @Override
  public String toString() {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.writeValueAsString(values).getBytes(StandardCharsets.UTF_8));
  }

  private static final class InvalidCursorException extends ProblemException {
    InvalidCursorException() {
      super(
          HttpStatus.BAD_REQUEST,
          "invalid-cursor",
          new Text(
              "The cursor is not one that this list gave; start again without one.",
              "游标并非由此列表给出，请不带游标重新开始。"),
          Map.of());
    }
  }
}
