package dev.countersign.eventstore;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The day in the zone of the company. It never goes back: where the zone is moved to the west, the
 * day of the former zone stays until the new one has come to it. Else what was granted or recorded
 * today would lie in the future.
 */
public final class CompanyDay {
  private static final Logger log = LoggerFactory.getLogger(CompanyDay.class);

  private final ZoneId zone;
  private final @Nullable LocalDate notBefore;
  private final Clock clock;

  private CompanyDay(ZoneId zone, @Nullable LocalDate notBefore, Clock clock) {
    this.zone = zone;
    this.notBefore = notBefore;
    this.clock = clock;
  }

  private record Known(String zone, @Nullable LocalDate notBefore) {}

  /** Tells days in this zone from now on, and keeps that it does. */
  static CompanyDay begin(DataSource dataSource, ZoneId zone, Clock clock) {
    JdbcClient jdbc = JdbcClient.create(dataSource);
    Optional<Known> known =
        jdbc.sql("select zone, not_before from projection.company_day")
            .query(Known.class)
            .optional();
    LocalDate notBefore = known.map(Known::notBefore).orElse(null);
    ZoneId former = known.map(Known::zone).map(ZoneId::of).orElse(zone);
    if (!former.equals(zone)) {
      LocalDate day = new CompanyDay(former, notBefore, clock).today();
      log.warn(
          "The zone of the company was {} and is {} now; no day before {} is told. All instances"
              + " must be told the same zone.",
          former,
          zone,
          day);
      notBefore = day;
    }
    jdbc.sql(
            """
            insert into projection.company_day (zone, not_before) values (?, ?)
            on conflict (one) do update set zone = excluded.zone,
              not_before = greatest(company_day.not_before, excluded.not_before)
            """)
        .param(zone.getId())
        .param(notBefore)
        .update();
    return new CompanyDay(zone, notBefore, clock);
  }

  /** In which days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** The instant that it is. */
  public Instant now() {
    return clock.instant();
  }

  /** The day that it is. */
  public LocalDate today() {
    return at(now());
  }

  /** The day at this instant. */
  public LocalDate at(Instant now) {
    LocalDate day = LocalDate.ofInstant(now, zone);
    return notBefore != null && day.isBefore(notBefore) ? notBefore : day;
  }
}
