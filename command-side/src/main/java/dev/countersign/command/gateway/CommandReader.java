package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.web.InvalidBody;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Turns a JSON object into a valid command. */
@Component
public class CommandReader {
  private final JsonMapper json;
  private final Validator validator;

  CommandReader(JsonMapper json, Validator validator) {
    this.json = json;
    this.validator = validator;
  }

  /**
   * Reads and validates.
   *
   * @throws dev.countersign.web.ProblemException naming each wrong field
   */
  public Command read(CommandType type, ObjectNode body) {
    List<InvalidField> missing = missing(type, body);
    if (!missing.isEmpty()) {
      throw new InvalidFieldsException(missing);
    }
    Command command;
    try {
      command = json.treeToValue(body, type.type());
    } catch (JacksonException e) {
      throw InvalidBody.of(e);
    }
    List<InvalidField> invalid =
        validator.validate(command).stream()
            .map(
                v ->
                    new InvalidField(
                        v.getPropertyPath().toString(), new Text(v.getMessage(), v.getMessage())))
            .sorted()
            .toList();
    if (!invalid.isEmpty()) {
      throw new InvalidFieldsException(invalid);
    }
    return command;
  }

  /** Whatever the record does not mark as nullable is needed; a switch that is not given is off. */
  private static List<InvalidField> missing(CommandType type, ObjectNode body) {
    List<InvalidField> missing = new ArrayList<>();
    for (RecordComponent component : type.type().getRecordComponents()) {
      JsonNode value = body.get(component.getName());
      boolean given = value != null && !value.isNull() && !value.asString("-").isEmpty();
      if (!given && isRequired(component)) {
        missing.add(new InvalidField(component.getName(), new Text("is required", "必填")));
      }
    }
    return missing;
  }

  static boolean isRequired(RecordComponent component) {
    return component.getType() != boolean.class
        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }
}
