package dev.countersign.violations.query.pipeline;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.violations.query.audittrail.TrustingEndpoint;
import java.time.Clock;
import java.time.Instant;

/** Depends on the clock, and on another view: a rebuild would yield other rows. */
public final class HastyProjector implements Projector {
  private Instant seen = Instant.EPOCH;

  @Override
  public void project(Recorded recorded) {
    seen = Clock.systemUTC().instant();
  }

  /** Something of another view. */
  public String other() {
    return seen + new TrustingEndpoint().everything();
  }
}
