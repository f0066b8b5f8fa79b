package dev.countersign.eventstore;

import java.time.Duration;
import java.time.Instant;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Rows beside the log that are kept for some time only; a bean of this type is found by itself. */
public interface Kept {
  /** How many rows one transaction deletes. */
  int AT_ONCE = 1000;

  /** How many such transactions follow one another. */
  int TIMES = 200;

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
   * Deletes what has been kept for its time at this moment, a bounded part of it.
   *
   * @return how many rows it were
   */
  default int deleteAsOf(Instant now) {
    int deleted = 0;
    int last = AT_ONCE;
    for (int time = 0; time < TIMES && last == AT_ONCE; time++) {
      last = deleteBefore(now.minus(time()), AT_ONCE);
      deleted += last;
    }
    return deleted;
  }

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
