package dev.countersign.query.projection;

import java.time.Instant;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * The log as one view follows it: whenever it begins to, the log must have what the view has taken.
 * A log that has lost events, which Axon Server can after a power cut, would never give the view
 * those that took their positions.
 */
record FollowedLog(StreamableMessageSource<TrackedEventMessage<?>> log, View view, Views views)
    implements StreamableMessageSource<TrackedEventMessage<?>> {
  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
    views.requireInLog(view, after == null ? 0 : after.position().orElse(0));
    return log.openStream(after);
  }

  @Override
  public TrackingToken createTailToken() {
    return log.createTailToken();
  }

  @Override
  public TrackingToken createHeadToken() {
    return log.createHeadToken();
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return log.createTokenAt(instant);
  }
}
