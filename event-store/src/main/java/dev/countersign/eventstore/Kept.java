package dev.countersign.eventstore;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Rows beside the log that are kept for some time only; a bean of this type is found by itself. */
public interface Kept {
  /** What they are, for the log of the program: idempotency keys. */
  String rows();

  /** How long they are kept. */
  Duration time();

  /**
   * Deletes what was over before that moment.
   *
   * @param atMost how many rows, so that no transaction is long
   * @return how many it were
   */
  int deleteBefore(Instant moment, int atMost);

  /**
   * The time as it is configured.
   *
   * @throws InvalidConfigurationPropertyValueException when it is less than a day, which leaves
   *     nobody the time to notice anything
   */
  static Duration configured(String property, Duration time) {
    if (time.compareTo(Duration.ofDays(1)) < 0) {
      throw new InvalidConfigurationPropertyValueException(
          property, time, "keep it for a day at least, such as 30d.");
    }
    return time;
  }
}
