package dev.countersign.web;

import dev.countersign.events.InvalidValueException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidTypeIdException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Tells clients what is wrong with the JSON they sent, never repeating its values. */
public final class InvalidBody {
  private InvalidBody() {}

  /**
   * The refusal of a body that could not be read: {@code malformed-json} or {@code invalid-field},
   * both 400. For endpoints that read a body themselves.
   */
  public static ProblemException of(JacksonException error) {
    if (!(error instanceof DatabindException)) {
      return new MalformedJsonException(error);
    }
    return new InvalidFieldsException(List.of(field(error)));
  }

  private static InvalidField field(JacksonException error) {
    String path = path(error);
    if (error instanceof UnrecognizedPropertyException) {
      return new InvalidField(path, new Text("is not a known field", "不是已知字段"));
    }
    if (error instanceof InvalidTypeIdException unknown) {
      return new InvalidField(path, Kinds.ofSealed(unknown.getBaseType().getRawClass()));
    }
    // Values that check themselves say best what is wrong with them.
    for (Throwable at = error.getCause(); at != null; at = at.getCause()) {
      if (at instanceof InvalidValueException value) {
        return InvalidField.of(path, value);
      }
    }
    return new InvalidField(
        path, Kinds.of(error instanceof MismatchedInputException e ? e.getTargetType() : null));
  }

  private static String path(JacksonException error) {
    var path = new StringBuilder();
    for (var step : error.getPath()) {
      if (step.getPropertyName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(legible(step.getPropertyName()));
      }
    }
    return path.isEmpty() ? "body" : path.toString();
  }

  /** Half a character cannot be written into the answer. */
  private static String legible(String name) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(name) ? name : "?";
  }

  private static final class MalformedJsonException extends ProblemException {
    MalformedJsonException(JacksonException error) {
      super(
          HttpStatus.BAD_REQUEST,
          "malformed-json",
          new Text(
              "The body is not valid JSON" + en(error) + "; correct it.",
              "请求体不是有效的 JSON" + zh(error) + "，请更正。"),
          Map.of());
    }

    private static String en(JacksonException error) {
      var at = error.getLocation();
      return at == null || at.getLineNr() < 1
          ? ""
          : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }

    private static String zh(JacksonException error) {
      var at = error.getLocation();
      return at == null || at.getLineNr() < 1
          ? ""
          : "（第 " + at.getLineNr() + " 行，第 " + at.getColumnNr() + " 列）";
    }
  }
}
