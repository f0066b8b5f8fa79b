package dev.countersign.query.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The business date, where a question names none. */
public final class Today {
  /** Where the company's days begin and end. */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private Today() {}

  /** The date asked for, or today. */
  public static LocalDate unless(@Nullable LocalDate asOf) {
    return Objects.requireNonNullElseGet(asOf, () -> LocalDate.now(Clock.system(ZONE)));
  }
}
