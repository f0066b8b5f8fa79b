package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {
  private static Cell cell(String text) {
    return new Cell(text, "price", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          .    | ''   | ''   | 550          | 550
          .    | ''   | ''   | 550.50       | 550.50
          .    | ''   | ''   | +550         | 550
          .    | ''   | ''   | -550.5       | -550.5
          .    | ,    | ''   | 1,234.50     | 1234.50
          .    | ,    | ''   | 1,234,567    | 1234567
          .    | ,    | ''   | 1234.50      | 1234.50
          .    | ,    | ''   | -1,234.50    | -1234.50
          ,    | .    | ''   | 1.234,50     | 1234.50
          ,    | .    | €    | 1.234,50 €   | 1234.50
          .    | ,    | ¥    | ¥1,234.50    | 1234.50
          .    | ,    | ¥    | -¥1,234.50   | -1234.50
          .    | ,    | ¥    | ¥ -1,234.50  | -1234.50
          .    | ''   | USD  | 12 USD       | 12
          """)
  void readsItsForm(String point, String group, String strip, String text, String number)
      throws Unusable {
    assertThat(new Decimals(point, group, strip).read(cell(text)))
        .isEqualTo(new Cell(number, "price", text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          .    | ''   | ''   | 1,234
          .    | ,    | ''   | 1,50
          .    | ,    | ''   | 12,34,567
          .    | ,    | ''   | 1,234,
          .    | ,    | ''   | 1.234,50
          .    | ''   | ''   | 1e3
          .    | ''   | ''   | 0x10
          .    | ''   | ''   | --1
          .    | ''   | ''   | 5.
          .    | ''   | ''   | .5
          .    | ''   | ''   | 1.2.3
          .    | ''   | ''   | NaN
          .    | ''   | ''   | １２
          .    | ''   | ¥    | 1¥2
          .    | ''   | ¥    | ¥
          .    | ''   | ¥    | $12
          .    | ''   | ''   | 12 000
          """)
  void refusesEverythingElse(String point, String group, String strip, String text) {
    Decimals decimals = new Decimals(point, group, strip);
    Unusable refused = catchThrowableOfType(Unusable.class, () -> decimals.read(cell(text)));
    assertThat(refused).isNotNull();
    assertThat(refused.rule()).isEqualTo("number-has-the-form");
    assertThat(refused.reason().en()).contains(text);
    assertThat(refused.reason().zh()).contains(text).matches(".*\\p{IsHan}.*");
  }

  @Test
  void leavesNothingAsNothing() throws Unusable {
    Cell empty = new Cell(null, "price", "");
    assertThat(new Decimals(".", ",", "").read(empty)).isEqualTo(empty);
  }

  @Property
  void everyAmountComesBackHoweverItIsWritten(
      @ForAll @BigRange(min = "-999999999999", max = "999999999999") @Scale(2) BigDecimal amount)
      throws Unusable {
    DecimalFormatSymbols german = DecimalFormatSymbols.getInstance(Locale.GERMANY);
    String grouped = new DecimalFormat("#,##0.00", german).format(amount);
    assertThat(new Decimals(",", ".", "").read(cell(grouped)).text())
        .satisfies(read -> assertThat(new BigDecimal(read)).isEqualByComparingTo(amount));
    assertThat(new Decimals(".", ",", "").read(cell(amount.toPlainString())).text())
        .isEqualTo(amount.toPlainString());
  }
}
