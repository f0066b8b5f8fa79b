package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.web.InvalidBody;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;
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
    for (String name : type.switches()) {
      if (!body.hasNonNull(name)) {
        body.put(name, false);
      }
    }
    Command command;
    try {
      command = json.treeToValue(body, type.type());
    } catch (JacksonException e) {
      throw InvalidBody.of(e);
    }
    if (!validator.validate(command).isEmpty()) {
      throw new InvalidFieldsException(invalid(command));
    }
    return command;
  }

  /** What is invalid, in both languages: who reads it need not be who sent it. */
  private List<InvalidField> invalid(Command command) {
    List<ConstraintViolation<Command>> english = violations(command, Locale.ENGLISH);
    List<ConstraintViolation<Command>> chinese = violations(command, Locale.SIMPLIFIED_CHINESE);
    return IntStream.range(0, english.size())
        .mapToObj(
            i ->
                new InvalidField(
                    english.get(i).getPropertyPath().toString(),
                    new Text(english.get(i).getMessage(), chinese.get(i).getMessage())))
        .toList();
  }

  private List<ConstraintViolation<Command>> violations(Command command, Locale language) {
    LocaleContext callers = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(language);
    try {
      return validator.validate(command).stream()
          .sorted(
              Comparator.comparing(
                      (ConstraintViolation<Command> v) -> v.getPropertyPath().toString())
                  .thenComparing(ConstraintViolation::getMessageTemplate))
          .toList();
    } finally {
      LocaleContextHolder.setLocaleContext(callers);
    }
  }

  private static List<InvalidField> missing(CommandType type, ObjectNode body) {
    List<InvalidField> missing = new ArrayList<>();
    for (String name : type.required()) {
      JsonNode value = body.get(name);
      if (value == null || value.isNull() || value.asString("-").isEmpty()) {
        missing.add(new InvalidField(name, new Text("is required", "必填")));
      }
    }
    return missing;
  }
}
