package dev.countersign.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CompanyDayTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

  /** In New York it is still the last day of March. */
  private static final Instant MORNING = Instant.parse("2026-04-01T01:00:00Z");

  private static final LocalDate FIRST_OF_APRIL = LocalDate.of(2026, 4, 1);

  private final TestDatabase database = TestDatabase.empty();

  @BeforeEach
  void migrate() {
    SchemaMigration.migrate(database.dataSource, "projection", "classpath:db/projection");
  }

  @AfterEach
  void close() {
    database.close();
  }

  private CompanyDay begin(ZoneId zone, Instant now) {
    return CompanyDay.begin(database.dataSource, zone, Clock.fixed(now, ZoneOffset.UTC));
  }

  @Test
  void oneZoneTellsItsOwnDays() {
    begin(NEW_YORK, MORNING);

    assertThat(begin(NEW_YORK, MORNING).at(MORNING)).isEqualTo(LocalDate.of(2026, 3, 31));
    assertThat(begin(NEW_YORK, MORNING).zone()).isEqualTo(NEW_YORK);
  }

  @Test
  void theDayStaysUntilAZoneToTheWestHasComeToIt() {
    begin(SHANGHAI, MORNING);
    CompanyDay moved = begin(NEW_YORK, MORNING);

    assertThat(moved.at(MORNING)).isEqualTo(FIRST_OF_APRIL);
    assertThat(moved.at(MORNING.plusSeconds(12 * 3600))).isEqualTo(FIRST_OF_APRIL);
    assertThat(moved.at(MORNING.plusSeconds(28 * 3600))).isEqualTo(FIRST_OF_APRIL.plusDays(1));
    // Also for those that start later, and when it is moved once more.
    assertThat(begin(NEW_YORK, MORNING.plusSeconds(60)).at(MORNING)).isEqualTo(FIRST_OF_APRIL);
    assertThat(begin(ZoneId.of("Pacific/Honolulu"), MORNING.plusSeconds(60)).at(MORNING))
        .isEqualTo(FIRST_OF_APRIL);
  }

  @Test
  void aZoneToTheEastIsAheadAtOnce() {
    begin(NEW_YORK, MORNING);

    assertThat(begin(SHANGHAI, MORNING).at(MORNING)).isEqualTo(FIRST_OF_APRIL);
  }
}
