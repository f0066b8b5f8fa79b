package dev.countersign.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  private static Cell cell(String text) {
    return new Cell(text, "when", text);
  }

  @ParameterizedTest
  @CsvSource({
    "M/d/yyyy, 3/1/2017, 2017-03-01",
    "M/d/yyyy, 12/31/2017, 2017-12-31",
    "MM/dd/yyyy, 03/01/2017, 2017-03-01",
    "yyyy-MM-dd, 2024-02-29, 2024-02-29",
    "d.M.yyyy, 1.3.2017, 2017-03-01",
    "d MMM yyyy, 1 Mar 2017, 2017-03-01",
    "yyyy年M月d日, 2017年3月1日, 2017-03-01",
  })
  void readsItsPattern(String pattern, String text, String date) throws Unusable {
    Cell read = Dates.of(pattern).read(cell(text));
    assertThat(read).isEqualTo(new Cell(date, "when", text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2/30/2017",
        "2/29/2023",
        "13/1/2017",
        "0/1/2017",
        "31/12/2017",
        "2017-03-01",
        "3/1/17",
        "3/1/2017 ",
        "3/1/2017 10:00",
        "soon"
      })
  void refusesWhatNoCalendarOrAnotherPatternHas(String text) throws Unusable {
    Dates american = Dates.of("M/d/yyyy");
    Unusable refused = catchThrowableOfType(Unusable.class, () -> american.read(cell(text)));
    assertThat(refused.rule()).isEqualTo("date-has-the-pattern");
    assertThat(refused.reason().en()).contains(text, "M/d/yyyy");
    assertThat(refused.reason().zh()).contains(text, "M/d/yyyy").matches(".*\\p{IsHan}.*");
  }

  @Test
  void leavesNothingAsNothing() throws Unusable {
    Cell empty = new Cell(null, "when", "");
    assertThat(Dates.of("M/d/yyyy").read(empty)).isEqualTo(empty);
  }

  @ParameterizedTest
  @ValueSource(strings = {"M/d", "yyyy", "HH:mm", "yyyy-MM-dd HH:mm", "b", "", "yyyy-MM"})
  void aPatternTellsAWholeDate(String pattern) {
    assertThatThrownBy(() -> Dates.of(pattern)).isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void everyDayComesBack(@ForAll @DateRange(min = "1900-01-01", max = "2099-12-31") LocalDate day)
      throws Unusable {
    String american = "%d/%d/%d".formatted(day.getMonthValue(), day.getDayOfMonth(), day.getYear());
    assertThat(Dates.of("M/d/yyyy").read(cell(american)).text()).isEqualTo(day.toString());
  }
}
