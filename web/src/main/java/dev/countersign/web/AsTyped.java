package dev.countersign.web;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a password: whatever its owner typed, blanks included. */
final class AsTyped extends StdScalarDeserializer<String> {
  AsTyped() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser json, DeserializationContext context) {
    return json.hasToken(JsonToken.VALUE_STRING)
        ? json.getString()
        : (String) context.handleUnexpectedToken(String.class, json);
  }
}
