package dev.countersign.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;

/**
 * The clock of every application under test, in this process or in another: the system's, until a
 * test turns it, or starts a program with {@code --test.clock-ahead=P10D}.
 */
final class TestClock extends Clock {
  private final ZoneId zone;
  private volatile Duration ahead;

  private TestClock(ZoneId zone, Duration ahead) {
    this.zone = zone;
    this.ahead = ahead;
  }

  /** Goes on from now on so much ahead of the system. */
  void ahead(Duration by) {
    ahead = by;
  }

  @Override
  public Instant instant() {
    return Clock.systemUTC().instant().plus(ahead);
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new TestClock(other, ahead);
  }

  /** Named in spring.factories, so that the program's own launcher brings it, too. */
  static final class Installer implements ApplicationContextInitializer<GenericApplicationContext> {
    @Override
    public void initialize(GenericApplicationContext context) {
      Duration ahead =
          context.getEnvironment().getProperty("test.clock-ahead", Duration.class, Duration.ZERO);
      context.registerBean(
          TestClock.class,
          () -> new TestClock(ZoneOffset.UTC, ahead),
          definition -> definition.setPrimary(true));
    }
  }
}
