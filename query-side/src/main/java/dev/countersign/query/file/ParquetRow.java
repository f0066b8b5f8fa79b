package dev.countersign.query.file;

import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.query.projection.Columns;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;

/**
 * What the columns of a record are in Parquet, and how a row is told in them. Values come from the
 * JSON of the row, so that both say the same: what is text there is text here, but for decimals,
 * days and instants, which have types of their own. Whatever has no type in Parquet is its JSON.
 */
final class ParquetRow {
  /**
   * The most that a decimal in Parquet may have, and as many of them after the point as one that
   * was given may have: every sum and product of such fits.
   */
  private static final int DIGITS = 38;

  private static final int AFTER_POINT = 12;
  private static final int DECIMAL_BYTES = 16;

  private final List<Column> columns;
  private final MessageType schema;

  /** A field of a row or of a group: absent where there is no value. */
  private record Column(Type type, Writing writing) {
    String name() {
      return type.getName();
    }
  }

  /** How a value gets to its place. */
  private interface Writing {
    void write(JsonNode value, RecordConsumer out);
  }

  /** Reads the record. */
  ParquetRow(Class<?> row) {
    this.columns = columns(row);
    if (columns.isEmpty()) {
      throw new IllegalArgumentException(row + " has no columns");
    }
    this.schema = new MessageType("row", columns.stream().map(Column::type).toList());
  }

  MessageType schema() {
    return schema;
  }

  void write(JsonNode row, RecordConsumer out) {
    out.startMessage();
    fields(columns, row, out);
    out.endMessage();
  }

  private static List<Column> columns(Class<?> row) {
    return Columns.of(row)
        .map(each -> column(each.getName(), ResolvableType.forType(each.getGenericType())))
        .toList();
  }

  private static Column column(String name, ResolvableType type) {
    Class<?> raw = type.toClass();
    if (raw == boolean.class || raw == Boolean.class) {
      return new Column(
          Types.optional(BOOLEAN).named(name),
          (value, out) -> out.addBoolean(value.booleanValue()));
    }
    if (raw == int.class || raw == Integer.class) {
      return new Column(
          Types.optional(INT32).named(name), (value, out) -> out.addInteger(value.intValue()));
    }
    if (raw == long.class || raw == Long.class) {
      return new Column(
          Types.optional(INT64).named(name), (value, out) -> out.addLong(value.longValue()));
    }
    if (raw == double.class || raw == Double.class) {
      return new Column(
          Types.optional(DOUBLE).named(name), (value, out) -> out.addDouble(value.doubleValue()));
    }
    if (raw == BigDecimal.class) {
      return new Column(
          Types.optional(FIXED_LEN_BYTE_ARRAY)
              .length(DECIMAL_BYTES)
              .as(LogicalTypeAnnotation.decimalType(AFTER_POINT, DIGITS))
              .named(name),
          (value, out) -> out.addBinary(decimal(new BigDecimal(value.asString()))));
    }
    if (raw == LocalDate.class) {
      return new Column(
          Types.optional(INT32).as(LogicalTypeAnnotation.dateType()).named(name),
          (value, out) ->
              out.addInteger(Math.toIntExact(LocalDate.parse(value.asString()).toEpochDay())));
    }
    if (raw == Instant.class) {
      return new Column(
          Types.optional(INT64)
              .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
              .named(name),
          (value, out) ->
              out.addLong(
                  ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(value.asString()))));
    }
    if (raw == List.class) {
      return list(name, column("element", type.getGeneric(0)));
    }
    if (JsonNode.class.isAssignableFrom(raw)) {
      return text(name, JsonNode::toString);
    }
    if (raw.isRecord() && !isOneValue(raw)) {
      return group(name, columns(raw));
    }
    return text(name, value -> value.isContainer() ? value.toString() : value.asString());
  }

  /** Whether the JSON of the record is that of the one value in it, as of identifiers. */
  static boolean isOneValue(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .anyMatch(each -> each.getAccessor().isAnnotationPresent(JsonValue.class));
  }

  private static Column text(String name, Function<JsonNode, String> of) {
    return new Column(
        Types.optional(BINARY).as(LogicalTypeAnnotation.stringType()).named(name),
        (value, out) -> out.addBinary(Binary.fromString(of.apply(value))));
  }

  private static Column group(String name, List<Column> columns) {
    return new Column(
        new GroupType(Type.Repetition.OPTIONAL, name, columns.stream().map(Column::type).toList()),
        (value, out) -> {
          out.startGroup();
          fields(columns, value, out);
          out.endGroup();
        });
  }

  private static Column list(String name, Column element) {
    return new Column(
        Types.optionalList().element(element.type()).named(name),
        (value, out) -> {
          out.startGroup();
          if (!value.isEmpty()) {
            out.startField("list", 0);
            for (JsonNode each : value) {
              out.startGroup();
              field(element, 0, each, out);
              out.endGroup();
            }
            out.endField("list", 0);
          }
          out.endGroup();
        });
  }

  private static void fields(List<Column> columns, JsonNode values, RecordConsumer out) {
    for (int index = 0; index < columns.size(); index++) {
      JsonNode value = values.get(columns.get(index).name());
      if (value != null && !value.isNull()) {
        field(columns.get(index), index, value, out);
      }
    }
  }

  private static void field(Column column, int index, JsonNode value, RecordConsumer out) {
    out.startField(column.name(), index);
    column.writing().write(value, out);
    out.endField(column.name(), index);
  }

  /** Never rounded: a value that has more digits is an error, and nothing is told. */
  private static Binary decimal(BigDecimal value) {
    BigDecimal told = value.setScale(AFTER_POINT, RoundingMode.UNNECESSARY);
    if (told.precision() > DIGITS) {
      throw new ArithmeticException("Too many digits before the point");
    }
    byte[] digits = told.unscaledValue().toByteArray();
    byte[] bytes = new byte[DECIMAL_BYTES];
    Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(digits, 0, bytes, DECIMAL_BYTES - digits.length, digits.length);
    return Binary.fromConstantByteArray(bytes);
  }
}
