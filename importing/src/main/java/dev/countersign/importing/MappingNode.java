package dev.countersign.importing;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Values;
import dev.countersign.web.InvalidBody;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.ProblemException;
import dev.countersign.web.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place in a mapping, which can be told when it is wrong. */
record MappingNode(String path, JsonNode json) {
  static final int LONGEST_NAME = 200;
  private static final int LARGEST_NUMBER = 1_000_000_000;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static MappingNode parse(String text) {
    MappingNode root;
    try {
      root = new MappingNode("mapping", MAPPER.readTree(text));
    } catch (JacksonException e) {
      throw InvalidBody.of(e);
    }
    return root;
  }

  /** The refusal of what stands here. */
  ProblemException wrong(String en, String zh) {
    return new InvalidFieldsException(List.of(new InvalidField(path, new Text(en, zh))));
  }

  boolean isObject() {
    return json.isObject();
  }

  boolean isArray() {
    return json.isArray();
  }

  /** Refuses every other name. */
  void allow(String... names) {
    if (!json.isObject()) {
      throw wrong("must be an object", "应为对象");
    }
    for (String name : json.propertyNames()) {
      characters(name);
      if (!Set.of(names).contains(name)) {
        throw new MappingNode(path + "." + name, json)
            .wrong(
                "is not known here; possible are " + String.join(", ", names),
                "不是已知项;可用:" + String.join("、", names));
      }
    }
  }

  @Nullable MappingNode find(String name) {
    JsonNode found = json.get(name);
    return found == null || found.isNull() ? null : new MappingNode(path + "." + name, found);
  }

  MappingNode get(String name) {
    MappingNode found = find(name);
    if (found == null) {
      throw new MappingNode(path + "." + name, json).wrong("is required", "必填");
    }
    return found;
  }

  String text(String name) {
    return get(name).text();
  }

  String text(String name, String otherwise) {
    MappingNode found = find(name);
    return found == null ? otherwise : found.text();
  }

  /** What something is called: short enough to be found by. */
  String name(String name, String otherwise) {
    String text = text(name, otherwise);
    if (text.isBlank() || text.codePointCount(0, text.length()) > LONGEST_NAME) {
      throw new MappingNode(path + "." + name, json)
          .wrong(
              "has 1 to %d characters".formatted(LONGEST_NAME),
              "应为 1 至 %d 个字符".formatted(LONGEST_NAME));
    }
    return text;
  }

  String text() {
    if (!json.isValueNode()) {
      throw wrong("must be a text", "应为文本");
    }
    return characters(json.asString());
  }

  /** Whatever is written here may have to be kept or told. */
  private String characters(String text) {
    try {
      return Values.characters(text);
    } catch (InvalidValueException e) {
      throw new InvalidFieldsException(List.of(InvalidField.of(path, e)));
    }
  }

  int number() {
    if (!json.isInt() || json.intValue() < 0 || json.intValue() > LARGEST_NUMBER) {
      throw wrong(
          "must be a whole number up to " + LARGEST_NUMBER,
          "应为不超过 %d 的整数".formatted(LARGEST_NUMBER));
    }
    return json.intValue();
  }

  boolean flag(String name) {
    MappingNode found = find(name);
    if (found != null && !found.json.isBoolean()) {
      throw found.wrong("is true or false", "应为 true 或 false");
    }
    return found != null && found.json.booleanValue();
  }

  /** The items of a list that has some. */
  List<MappingNode> items() {
    if (!json.isArray() || json.isEmpty()) {
      throw wrong("must be a list with at least one item", "应为至少含一项的列表");
    }
    List<MappingNode> items = new ArrayList<>();
    for (JsonNode item : json) {
      items.add(new MappingNode(path + "[" + items.size() + "]", item));
    }
    return items;
  }

  /** One text or a list of them. */
  List<String> texts() {
    return json.isArray() ? items().stream().map(MappingNode::text).toList() : List.of(text());
  }

  Map<String, MappingNode> fields() {
    if (!json.isObject()) {
      throw wrong("must be an object", "应为对象");
    }
    Map<String, MappingNode> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      fields.put(
          characters(field.getKey()),
          new MappingNode(path + "." + field.getKey(), field.getValue()));
    }
    return fields;
  }
}
