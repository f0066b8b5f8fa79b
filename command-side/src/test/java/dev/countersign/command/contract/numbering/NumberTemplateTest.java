package dev.countersign.command.contract.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTemplateTest {
  private static final NumberTemplate DEFAULT = new NumberTemplate("{type}-{branch}-{year}-{0001}");

  @Test
  void namesTheSeriesByAllButTheOrdinal() {
    assertThat(DEFAULT.series("XS", "BJ", 2026)).isEqualTo("XS-BJ-2026");
    assertThat(new NumberTemplate("{type}/{year}/{branch}.{01}").series("JS", "SH", 2027))
        .isEqualTo("JS/2027/SH");
  }

  @ParameterizedTest
  @CsvSource({"1, XS-BJ-2026-0001", "9999, XS-BJ-2026-9999", "10000, XS-BJ-2026-10000"})
  void fillsTheOrdinalUp(int ordinal, String expected) {
    assertThat(DEFAULT.number("XS", "BJ", 2026, ordinal)).isEqualTo(expected);
  }

  @Test
  void aWiderOrdinalGoesOnInTheSameSeries() {
    NumberTemplate wider = new NumberTemplate("{type}-{branch}-{year}-{000001}");
    assertThat(wider.series("XS", "BJ", 2026)).isEqualTo(DEFAULT.series("XS", "BJ", 2026));
    assertThat(wider.number("XS", "BJ", 2026, 12)).isEqualTo("XS-BJ-2026-000012");
  }
}
