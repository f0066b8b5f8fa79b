package dev.countersign.command.contract.numbering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.policy.DefaultPolicies;
import dev.countersign.events.BranchId;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTemplateTest {
  private static final NumberTemplate DEFAULT = new NumberTemplate("{type}-{branch}-{year}-{0001}");
  private static final Map<String, String> PARTS =
      Map.of(
          "type", "XS", "branch", "BJ", "entity", "CS", "dept", "D1", "year", "2026", "yy", "26",
          "MM", "07");

  @ParameterizedTest
  @CsvSource({
    "{type}-{branch}-{year}-{0001}, XS-BJ-2026, XS-BJ-2026-0012",
    "{type}/{year}/{branch}.{01}, XS/2026/BJ, XS/2026/BJ.12",
    "{entity}-{dept}-{yy}{MM}-{001}, CS-D1-2607, CS-D1-2607-012",
    "HT{year}-{00001}, HT2026, HT2026-00012"
  })
  void namesTheSeriesByAllButTheOrdinal(String template, String series, String number) {
    assertThat(new NumberTemplate(template).series(PARTS)).isEqualTo(series);
    assertThat(new NumberTemplate(template).number(PARTS, 12)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"1, XS-BJ-2026-0001", "9999, XS-BJ-2026-9999", "10000, XS-BJ-2026-10000"})
  void fillsTheOrdinalUp(int ordinal, String expected) {
    assertThat(DEFAULT.number(PARTS, ordinal)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-31, XS-BJ-2026, CS-D1-2612",
    "2027-01-01, XS-BJ-2027, CS-D1-2701",
    "2027-01-31, XS-BJ-2027, CS-D1-2701",
    "2027-02-01, XS-BJ-2027, CS-D1-2702"
  })
  void anotherYearOrMonthIsAnotherSeries(LocalDate day, String ofTheYear, String ofTheMonth) {
    ContractPolicy shipped = DefaultPolicies.of(ContractPolicy.class);
    ContractPolicy policy =
        new ContractPolicy(
            shipped.majorAbove(),
            shipped.aggregationWindowDays(),
            shipped.distributionDays(),
            shipped.originals(),
            shipped.numberTemplate(),
            shipped.typeCodes(),
            null,
            null,
            null,
            Map.of("BJ", "CS"),
            Map.of("BJ", "D1"),
            null,
            null);
    Map<String, String> parts =
        NextNumberSource.parts(ContractType.SALES_AND_CONSULTING, new BranchId("BJ"), policy, day);
    assertThat(DEFAULT.series(parts)).isEqualTo(ofTheYear);
    assertThat(new NumberTemplate("{entity}-{dept}-{yy}{MM}-{0001}").series(parts))
        .isEqualTo(ofTheMonth);
  }

  @Test
  void aWiderOrdinalGoesOnInTheSameSeries() {
    NumberTemplate wider = new NumberTemplate("{type}-{branch}-{year}-{000001}");
    assertThat(wider.series(PARTS)).isEqualTo(DEFAULT.series(PARTS));
    assertThat(wider.number(PARTS, 12)).isEqualTo("XS-BJ-2026-000012");
  }
}
