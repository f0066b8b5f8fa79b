package dev.countersign.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/** The request itself is wrong, whatever the state: 400 {@code invalid-field} with all of it. */
public class InvalidFieldsException extends ProblemException {
  /** Tells every field at once. */
  public InvalidFieldsException(List<InvalidField> fields) {
    super(
        HttpStatus.BAD_REQUEST,
        "invalid-field",
        new Text(
            fields.stream()
                .map(field -> field.field() + " " + field.message().en())
                .collect(Collectors.joining("; ", "Correct these fields: ", ".")),
            fields.stream()
                .map(field -> field.field() + " " + field.message().zh())
                .collect(Collectors.joining("；", "请更正以下字段：", "。"))),
        Map.of("errors", List.copyOf(fields)));
  }
}
