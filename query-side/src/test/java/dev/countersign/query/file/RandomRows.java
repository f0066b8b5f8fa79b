package dev.countersign.query.file;

import dev.countersign.query.projection.Columns;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of rows that nobody would think of: every field, or none, with values at the edges. */
public final class RandomRows {
  private static final JsonNodeFactory NODES = new JsonMapper().getNodeFactory();
  private static final List<String> TEXTS =
      List.of("", "北京分公司 \"甲\"", "=1+1", "a,b\r\nc", "𠮷\u00E9", "x".repeat(3000));

  private final Random random;

  public RandomRows(long seed) {
    this.random = new Random(seed);
  }

  /** So many rows of a type. */
  public List<JsonNode> of(Class<?> row, int count) {
    return Stream.generate(() -> record(row)).limit(count).map(JsonNode.class::cast).toList();
  }

  private ObjectNode record(Class<?> type) {
    ObjectNode row = NODES.objectNode();
    Columns.of(type)
        .filter(each -> random.nextInt(4) > 0)
        .forEach(
            each -> row.set(each.getName(), value(ResolvableType.forType(each.getGenericType()))));
    return row;
  }

  private JsonNode value(ResolvableType type) {
    Class<?> raw = type.toClass();
    return switch (raw.getSimpleName()) {
      case "boolean", "Boolean" -> NODES.booleanNode(random.nextBoolean());
      case "int", "Integer" -> NODES.numberNode(random.nextInt());
      case "long", "Long" -> NODES.numberNode(random.nextLong());
      case "double", "Double" -> NODES.numberNode(random.nextGaussian() * 1e9);
      case "BigDecimal" -> NODES.stringNode(decimal().toPlainString());
      case "LocalDate" ->
          NODES.stringNode(LocalDate.ofEpochDay(random.nextInt(-25_567, 84_000)).toString());
      case "Instant" ->
          NODES.stringNode(
              Instant.ofEpochSecond(
                      random.nextLong(-2_208_988_800L, 7_258_118_400L),
                      random.nextInt(1_000_000) * 1000L)
                  .toString());
      case "List" -> list(type.getGeneric(0));
      case "JsonNode" ->
          NODES.objectNode().put("amount", new BigDecimal("0.10")).put("text", text());
      default ->
          raw.isRecord() && !ParquetRow.isOneValue(raw) ? record(raw) : NODES.stringNode(text());
    };
  }

  private ArrayNode list(ResolvableType element) {
    ArrayNode list = NODES.arrayNode();
    Stream.generate(() -> value(element)).limit(random.nextInt(4)).forEach(list::add);
    return list;
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  /** Up to 18 digits before the point and 12 after it, of either sign. */
  private BigDecimal decimal() {
    BigDecimal value = new BigDecimal(new BigInteger(random.nextInt(1, 99), random), 12);
    return random.nextBoolean() ? value.negate() : value;
  }
}
