package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class InvalidBodyTest {
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  sealed interface Shape permits Circle, Square {}

  @JsonTypeName("circle")
  record Circle(int radius) implements Shape {}

  @JsonTypeName("square")
  record Square(int side) implements Shape {}

  record Drawing(Shape shape) {}

  @ParameterizedTest
  @ValueSource(
      strings = {"{\"shape\": {\"radius\": 1}}", "{\"shape\": {\"kind\": \"cube\", \"side\": 1}}"})
  void whatMustNameItsKindIsToldTheKinds(String body) {
    JacksonException error =
        catchThrowableOfType(
            JacksonException.class, () -> JsonMapper.shared().readValue(body, Drawing.class));

    assertThat(InvalidBody.of(error).detail().en())
        .isEqualTo("Correct these fields: shape must name its kind, one of circle, square.");
  }
}
