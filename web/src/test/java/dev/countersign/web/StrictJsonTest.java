package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.InvalidValueException;
import dev.countersign.events.Money;
import dev.countersign.events.Values;
import dev.countersign.events.approval.DocumentId;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class StrictJsonTest {
  private static final JsonMapper JSON = mapper();

  private static JsonMapper mapper() {
    JsonMapper.Builder builder = JsonMapper.builder();
    new WebAutoConfiguration().httpJson().customize(builder);
    return builder.build();
  }

  enum Volume {
    SMALL
  }

  record Thing(
      @Nullable String text,
      @Nullable LocalDate day,
      @Nullable Instant at,
      @Nullable Integer count,
      @Nullable Long many,
      @Nullable Boolean flag,
      @Nullable BigDecimal weight,
      @Nullable Money price,
      @Nullable EmployeeId employee,
      @Nullable DocumentId document,
      @Nullable Volume size,
      @Nullable List<String> texts,
      @Nullable Map<String, String> named) {}

  /** As bodies are read: as a tree first. */
  private static Thing read(String json) {
    return JSON.treeToValue(JSON.readTree(json), Thing.class);
  }

  @Test
  void listsAreNoLongerThanTheyAreSaidToBe() {
    String item = "\"a\",";
    String most = item.repeat(Values.MOST_ITEMS - 1) + "\"a\"";
    assertThat(read("{\"texts\":[" + most + "]}").texts()).hasSize(Values.MOST_ITEMS);
    assertThatThrownBy(() -> read("{\"texts\":[" + item + most + "]}"))
        .hasRootCauseInstanceOf(InvalidValueException.class);
  }

  @Test
  void takesWhatIsMeant() {
    Thing thing =
        read(
            """
            {"text": " Caf\\u0065\\u0301\\u3000", "day": "2026-01-31", "at": "2026-01-31T08:00:00+08:00",
             "count": 3, "many": "4", "flag": "true", "weight": 1234567890123456.125,
             "price": {"amount": 10.5, "currency": "CNY"}, "employee": "E1001",
             "document": "contract:0190a3c4", "size": "SMALL", "texts": [" a"], "named": {" a ": "b"}}
            """);
    assertThat(thing.text()).isEqualTo("Caf\u00e9");
    assertThat(thing.day()).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(thing.at()).isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    assertThat(thing.count()).isEqualTo(3);
    assertThat(thing.many()).isEqualTo(4);
    assertThat(thing.flag()).isTrue();
    assertThat(thing.weight()).isEqualTo("1234567890123456.125");
    assertThat(thing.price()).isEqualTo(Money.of("10.50", "CNY"));
    assertThat(thing.employee()).isEqualTo(new EmployeeId("E1001"));
    assertThat(thing.document()).isEqualTo(DocumentId.of("contract:0190a3c4"));
    assertThat(thing.texts()).containsExactly("a");
    assertThat(thing.named()).containsEntry("a", "b");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"text\": \"\"",
        "\"text\": \"\\u200b\"",
        "\"text\": \"\\u0000\"",
        "\"text\": \"\\ud800\"",
        "\"text\": 5",
        "\"text\": true",
        "\"text\": [\"a\"]",
        "\"day\": \"\"",
        "\"day\": \"2026-01-31T00:00:00Z\"",
        "\"day\": 20260131",
        "\"day\": [2026, 1, 31]",
        "\"day\": \"0000-01-01\"",
        "\"at\": 1769817600",
        "\"at\": \"2026-01-31T08:00:00\"",
        "\"count\": 1.9",
        "\"count\": 1.0",
        "\"count\": 1e0",
        "\"count\": \"1.0\"",
        "\"count\": 2147483648",
        "\"count\": true",
        "\"many\": 9223372036854775808",
        "\"flag\": 1",
        "\"flag\": \"yes\"",
        "\"flag\": \"\"",
        "\"weight\": \"1e3\"",
        "\"weight\": \"\"",
        "\"weight\": 99999999999999999",
        "\"price\": {\"amount\": \"1\", \"currency\": \"XXX\"}",
        "\"price\": {\"amount\": \"1\", \"currency\": \"DEM\"}",
        "\"price\": \"\"",
        "\"employee\": \"E1001 \"",
        "\"employee\": \" E1001\"",
        "\"employee\": \"system\"",
        "\"employee\": \"a/b\"",
        "\"employee\": \"employee:E1001\"",
        "\"employee\": 1001",
        "\"document\": \"contract:a b\"",
        "\"document\": \"contract:c1 \"",
        "\"document\": \"contract:\"",
        "\"size\": \"\"",
        "\"size\": 0",
        "\"texts\": [null]",
        "\"texts\": \"a\"",
        "\"named\": {\"\": \"a\"}",
        "\"named\": {\"a\": null}",
        "\"text\": \"a\", \"text\": \"b\"",
        "\"nobody\": 1"
      })
  void refusesWhatIsNot(String field) {
    assertThatThrownBy(() -> read("{" + field + "}")).isInstanceOf(JacksonException.class);
  }

  record Sized(@Size(max = 3) String text, @Size(max = 1) List<String> texts) {}

  @Test
  void lengthsAreCountedInCharacters() {
    try (var factory = Validation.buildDefaultValidatorFactory()) {
      Validator validator = factory.getValidator();
      assertThat(validator.validate(new Sized("😀😀😀", List.of("a")))).isEmpty();
      assertThat(validator.validate(new Sized("😀😀😀😀", List.of("a")))).hasSize(1);
      assertThat(validator.validate(new Sized("a", List.of("a", "b")))).hasSize(1);
    }
  }
}
