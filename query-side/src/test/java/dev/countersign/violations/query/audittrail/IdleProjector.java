package dev.countersign.violations.query.audittrail;

import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;

/** Makes its package a view, on which no other may depend. */
public final class IdleProjector implements Projector {
  @Override
  public void project(Recorded recorded) {}
}
