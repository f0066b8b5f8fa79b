package dev.countersign.query.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The business date, where a question names none. */
@Component
public final class Today {
  private final Clock clock;

  /** By the zone in which the company's days begin and end, as commands have it. */
  Today(@Value("${countersign.zone:Asia/Shanghai}") ZoneId zone) {
    this.clock = Clock.system(zone);
  }

  /** The zone in which the company's days begin and end. */
  public ZoneId zone() {
    return clock.getZone();
  }

  /** The date asked for, or today. */
  public LocalDate unless(@Nullable LocalDate asOf) {
    return Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(clock));
  }
}
