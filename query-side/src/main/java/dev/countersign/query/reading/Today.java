package dev.countersign.query.reading;

import dev.countersign.eventstore.CompanyDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The business date, where a question names none. */
@Component
public final class Today {
  private final CompanyDay day;

  /** The same that commands have. */
  Today(CompanyDay day) {
    this.day = day;
  }

  /** The zone in which the company's days begin and end. */
  public ZoneId zone() {
    return day.zone();
  }

  /** The instant asked for, or that it is. */
  public Instant orNow(@Nullable Instant at) {
    return Objects.requireNonNullElseGet(at, day::now);
  }

  /** The date asked for, or today. */
  public LocalDate unless(@Nullable LocalDate asOf) {
    return Objects.requireNonNullElseGet(asOf, day::today);
  }
}
