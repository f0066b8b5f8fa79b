package dev.countersign.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\t\n",
        "\u00a0",
        "\u200b",
        "\ufeff",
        "\u2060",
        "\u3164",
        "\u3000",
        "\u2800",
        "\u0301",
        "\u200b\u00a0\u200d",
        "\u2028"
      })
  void aTextCanBeSeen(String text) {
    assertThatThrownBy(() -> Values.text(text)).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a\u0000b", "\u0007a", "a\ud800", "\udc00a", "a\u202eb", "\u2066a", "\u0085a"})
  void aTextConsistsOfCharacters(String text) {
    assertThatThrownBy(() -> Values.text(text)).isInstanceOf(InvalidValueException.class);
  }

  @Test
  void aTextIsBroughtToForm() {
    assertThat(Values.text("\u3000 Cafe\u0301\u00a0\u200b ")).isEqualTo("Caf\u00e9");
    assertThat(Values.text("two\r\nlines")).isEqualTo("two\r\nlines");
    assertThat(Values.text("张伟 😀")).isEqualTo("张伟 😀");
    assertThat(Values.text("🏴󠁧󠁢󠁥󠁮󠁧󠁿")).isEqualTo("🏴󠁧󠁢󠁥󠁮󠁧󠁿");
  }

  @Test
  void aTextHasAnEnd() {
    assertThat(Values.text("😀".repeat(10_000))).hasSize(20_000);
    assertThatThrownBy(() -> Values.text("x".repeat(10_001)))
        .isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "E1001",
        "li.na",
        "BJ",
        "work-calendar",
        "ERP",
        "GTX-BASIC",
        "in-SALES",
        "A_1",
        "a",
        "00000000-0000-4000-8000-00000000c001"
      })
  void thisIsACode(String code) {
    assertThat(Values.code(code)).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "a/b",
        "a b",
        "E1001 ",
        "Ｅ1001",
        "lı.na",
        "a\n",
        "\u202eE1001",
        "-a",
        "a-",
        "a..b",
        "system",
        "SYSTEM",
        "null",
        "a:b",
        "%00"
      })
  void thisIsNoCode(String code) {
    assertThatThrownBy(() -> Values.code(code)).isInstanceOf(InvalidValueException.class);
    assertThatThrownBy(() -> Values.code("x".repeat(65))).isInstanceOf(InvalidValueException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000-01-01",
        "+10000-01-01",
        "-4713-01-01",
        "+999999999-12-31",
        "1899-12-31",
        "2200-01-01",
        "2026-02-30",
        "1/31/26",
        "2026-1-31",
        "20260131",
        "2026-01-31T00:00:00Z",
        "",
        " "
      })
  void thisIsNoDay(String date) {
    assertThatThrownBy(() -> Values.date(date))
        .isInstanceOfAny(InvalidValueException.class, DateTimeException.class);
  }

  @Test
  void daysAreThoseOfThreeCenturies() {
    assertThat(Values.date("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
    assertThat(Values.date("2199-12-31")).isEqualTo(LocalDate.of(2199, 12, 31));
  }

  @Test
  void anInstantHasAnOffset() {
    assertThat(Values.instant("2026-01-31T08:00:00+08:00"))
        .isEqualTo(Instant.parse("2026-01-31T00:00:00Z"));
    for (String none : new String[] {"2026-01-31T08:00:00", "666", "2026-01-31"}) {
      assertThatThrownBy(() -> Values.instant(none)).isInstanceOf(DateTimeException.class);
    }
    for (String far : new String[] {"0001-01-01T00:00:00Z", "2200-01-01T00:00:00Z"}) {
      assertThatThrownBy(() -> Values.instant(far)).isInstanceOf(InvalidValueException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.9", "1.0", "1e0", "+1", "", " 1", "٣", "9223372036854775808", "0x1"})
  void thisIsNoWholeNumber(String number) {
    assertThatThrownBy(() -> Values.whole(number)).isInstanceOf(NumberFormatException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e3", "NaN", "", ".5", "5.", "1E999999999", "99999999999999999", "1,5"})
  void thisIsNoDecimal(String number) {
    assertThatThrownBy(() -> Values.decimal(number)).isInstanceOf(NumberFormatException.class);
  }

  @Test
  void currenciesAreThoseThatPeoplePayWith() {
    assertThat(new String[] {"CNY", "USD", "EUR", "JPY", "KWD", "XOF"})
        .allMatch(Values::isCurrency);
    assertThat(new String[] {"XXX", "XTS", "DEM", "XAU", "XDR", "CHE", "BOV", "CLF", "", "cny"})
        .noneMatch(Values::isCurrency);
    assertThatThrownBy(() -> Values.money(Money.of("1", "DEM")))
        .isInstanceOf(InvalidValueException.class);
  }
}
