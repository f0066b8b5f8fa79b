package dev.countersign.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void hasTheScaleOfItsCurrency() {
    assertThat(Money.of("1000", "CNY").amount()).isEqualTo(new BigDecimal("1000.00"));
    assertThat(Money.of("1000", "JPY").amount()).isEqualTo(new BigDecimal("1000"));
  }

  @Test
  void isNeverRounded() {
    assertThatThrownBy(() -> Money.of("0.001", "CNY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("decimals");
  }

  @Test
  void isInAKnownCurrency() {
    assertThatThrownBy(() -> Money.of("1", "ABC"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("ISO 4217");
  }

  @Test
  void doesNotFillTheMemory() {
    assertThatThrownBy(() -> Money.of("1E999999999", "CNY"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("18 digits");
    assertThatThrownBy(() -> Money.of("1E-999999999", "CNY"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void addsOnlyItsOwnCurrency() {
    assertThat(Money.of("1.10", "CNY").plus(Money.of("2.20", "CNY")))
        .isEqualTo(Money.of("3.30", "CNY"));
    assertThatThrownBy(() -> Money.of("1", "CNY").plus(Money.of("1", "USD")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
