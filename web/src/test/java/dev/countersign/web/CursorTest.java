package dev.countersign.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
  @Test
  void whatIsGivenIsReadBack() {
    var cursor = Cursor.of("", "a,b\"c", "北京", "\u0007");

    assertThat(cursor.toString()).matches("[A-Za-z0-9_-]+");
    assertThat(Cursor.parse(cursor.toString(), 4)).isEqualTo(cursor);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "[",
        "[\"a\"]",
        "[\"a\",null]",
        "[\"a\",[]]",
        "[\"a\",\"\\u0000\"]",
        "null",
        "x"
      })
  void anythingElseIsRefused(String json) {
    String text = Base64.getUrlEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> Cursor.parse(text, 2))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.rule()).isEqualTo("invalid-cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"not base64!", "é", "%20"})
  void alsoWhatIsNotEncoded(String text) {
    assertThatThrownBy(() -> Cursor.parse(text, 2)).isInstanceOf(ProblemException.class);
  }
}
