package dev.countersign.web;

import dev.countersign.events.Id;
import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Money;
import dev.countersign.events.Values;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.CollectionType;

/**
 * Reads the JSON of requests, and of rows that are imported, by the rules of {@link Values}.
 * Numbers and truth may be written as text, as in files everything is.
 */
final class StrictJson extends SimpleModule {
  private static final Set<JsonToken> NUMBER =
      Set.of(JsonToken.VALUE_NUMBER_INT, JsonToken.VALUE_NUMBER_FLOAT);
  private static final Set<JsonToken> WHOLE = Set.of(JsonToken.VALUE_NUMBER_INT);
  private static final Set<JsonToken> TRUTH = Set.of(JsonToken.VALUE_TRUE, JsonToken.VALUE_FALSE);

  StrictJson() {
    super("strict reading");
    add(String.class, Values::text, Set.of());
    add(LocalDate.class, Values::date, Set.of());
    add(YearMonth.class, Values::month, Set.of());
    add(Instant.class, Values::instant, Set.of());
    add(BigDecimal.class, Values::decimal, NUMBER);
    add(Boolean.class, StrictJson::truth, TRUTH);
    add(boolean.class, StrictJson::truth, TRUTH);
    add(Long.class, Values::whole, WHOLE);
    add(long.class, Values::whole, WHOLE);
    add(Integer.class, StrictJson::small, WHOLE);
    add(int.class, StrictJson::small, WHOLE);
    addKeyDeserializer(
        String.class,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            return Values.text(key);
          }
        });
    setDeserializerModifier(
        new ValueDeserializerModifier() {
          @Override
          public ValueDeserializer<?> modifyDeserializer(
              DeserializationConfig config,
              BeanDescription.Supplier bean,
              ValueDeserializer<?> deserializer) {
            Class<?> type = bean.getBeanClass();
            return Id.class.isAssignableFrom(type) || type == Money.class
                ? new Checked(deserializer)
                : deserializer;
          }

          @Override
          public ValueDeserializer<?> modifyCollectionDeserializer(
              DeserializationConfig config,
              CollectionType type,
              BeanDescription.Supplier bean,
              ValueDeserializer<?> deserializer) {
            return new Checked(deserializer);
          }
        });
  }

  private <T> void add(Class<T> type, Function<String, T> reading, Set<JsonToken> beside) {
    addDeserializer(type, new Scalar<>(type, reading, beside));
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("Neither true nor false");
    };
  }

  private static Integer small(String text) {
    try {
      return Math.toIntExact(Values.whole(text));
    } catch (ArithmeticException e) {
      throw new NumberFormatException("Too large");
    }
  }

  /** Reads one kind of value from its text. */
  private static final class Scalar<T> extends StdScalarDeserializer<T> {
    private final Class<T> type;
    private final transient Function<String, T> reading;
    private final transient Set<JsonToken> beside;

    Scalar(Class<T> type, Function<String, T> reading, Set<JsonToken> beside) {
      super(type);
      this.type = type;
      this.reading = reading;
      this.beside = beside;
    }

    @Override
    @SuppressWarnings("unchecked") // the context tells what to read instead, and is told nothing
    public T deserialize(JsonParser json, DeserializationContext context) {
      if (!json.hasToken(JsonToken.VALUE_STRING) && !beside.contains(json.currentToken())) {
        return (T) context.handleUnexpectedToken(type, json);
      }
      String text = json.getString();
      try {
        return reading.apply(text);
      } catch (InvalidValueException e) {
        throw e;
      } catch (IllegalArgumentException | DateTimeException e) {
        return (T) context.handleWeirdStringValue(type, text, "not of its form");
      }
    }

    /** Primitives cannot be nothing. */
    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
      return type.isPrimitive()
              && context.isEnabled(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          ? context.reportInputMismatch(type, "Required")
          : null;
    }
  }

  /** Checks what was read as a whole; an identifier is taken as it was written, or not at all. */
  private static final class Checked extends DelegatingDeserializer {
    Checked(ValueDeserializer<?> delegatee) {
      super(delegatee);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> other) {
      return new Checked(other);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
      String written = json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
      Object value = super.deserialize(json, context);
      if (value instanceof Id id) {
        Values.code(written.equals(id.toString()) ? id.value() : written);
      } else if (value instanceof Money money) {
        Values.money(money);
      } else if (value instanceof Collection<?> items) {
        Values.items(items);
      }
      return value;
    }
  }
}
