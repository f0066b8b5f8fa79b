package dev.countersign.web;

import dev.countersign.events.Values;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Says of every value in the description how long, how many or how large it can be, where nothing
 * has said so before: what holds for all that is taken in holds for all that is told of it, too.
 */
final class SchemaLimits {
  /** {@link Values#characters} without what few write by mistake. */
  private static final String TEXT = "^[^\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F]*$";

  /** Digits of {@link Values#whole}. */
  private static final BigDecimal LARGEST = new BigDecimal("999999999999999999");

  private static final BigDecimal LARGEST_SMALL = BigDecimal.valueOf(Integer.MAX_VALUE);

  /** With nanoseconds and an offset. */
  private static final int LONGEST_INSTANT = 35;

  private static final Map<String, Integer> LENGTHS =
      Map.of("date", 10, "date-time", LONGEST_INSTANT, "uuid", 36);

  private SchemaLimits() {}

  static void complete(OpenAPI api) {
    Schemas.all(api)
        .forEach(
            schema -> {
              switch (Schemas.typeOf(schema)) {
                case "string" -> text(schema);
                case "integer" -> whole(schema);
                case "array" -> {
                  if (schema.getMaxItems() == null) {
                    schema.setMaxItems(Values.MOST_ITEMS);
                  }
                }
                default -> {}
              }
            });
  }

  private static void text(Schema<?> schema) {
    if (schema.getEnum() != null || schema.getConst() != null) {
      return;
    }
    if (schema.getMaxLength() == null) {
      schema.setMaxLength(
          LENGTHS.getOrDefault(String.valueOf(schema.getFormat()), Values.MOST_CHARACTERS));
    }
    if (schema.getPattern() == null && schema.getFormat() == null) {
      schema.setPattern(TEXT);
    }
  }

  private static void whole(Schema<?> schema) {
    if (schema.getFormat() == null) {
      schema.setFormat("int32");
    }
    BigDecimal most = schema.getFormat().equals("int32") ? LARGEST_SMALL : LARGEST;
    if (schema.getExclusiveMinimumValue() != null) {
      // Of whole numbers it is said in one way.
      schema.setMinimum(schema.getExclusiveMinimumValue().add(BigDecimal.ONE));
      schema.setExclusiveMinimumValue(null);
    }
    if (schema.getMinimum() == null) {
      schema.setMinimum(most.negate());
    }
    if (schema.getMaximum() == null) {
      schema.setMaximum(most);
    }
  }
}
