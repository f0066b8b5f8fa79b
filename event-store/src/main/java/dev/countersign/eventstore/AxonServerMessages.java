package dev.countersign.eventstore;

import static dev.countersign.eventstore.AxonServerFailures.guarded;
import static dev.countersign.eventstore.AxonServerFailures.translated;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericTrackedDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;

/**
 * Axon Server counts its events from 0, and the log of this system from 1: position 0 is before the
 * first event. Everything between the two is shifted here, and what is wrong with it is told by
 * {@link EventStoreUnavailableException}.
 */
final class AxonServerMessages implements StreamableMessageSource<TrackedEventMessage<?>> {
  private final StreamableMessageSource<TrackedEventMessage<?>> server;

  AxonServerMessages(StreamableMessageSource<TrackedEventMessage<?>> server) {
    this.server = server;
  }

  @Override
  public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken after) {
    long position = after == null ? 0 : after.position().orElse(0);
    return new Shifted(
        guarded(
            () ->
                server.openStream(
                    position == 0 ? null : new GlobalSequenceTrackingToken(position - 1))));
  }

  @Override
  public TrackingToken createTailToken() {
    return new GlobalSequenceTrackingToken(0);
  }

  @Override
  public TrackingToken createHeadToken() {
    return shifted(guarded(server::createHeadToken));
  }

  @Override
  public TrackingToken createTokenAt(Instant instant) {
    return shifted(guarded(() -> server.createTokenAt(instant)));
  }

  private static TrackingToken shifted(@Nullable TrackingToken token) {
    return new GlobalSequenceTrackingToken(token == null ? 0 : token.position().orElse(-1) + 1);
  }

  private static TrackedEventMessage<?> shifted(TrackedEventMessage<?> message) {
    return shifted((DomainEventMessage<?>) message, shifted(message.trackingToken()));
  }

  private static <T> TrackedEventMessage<T> shifted(
      DomainEventMessage<T> event, TrackingToken token) {
    return new GenericTrackedDomainEventMessage<>(
        token,
        event.getType(),
        event.getAggregateIdentifier(),
        event.getSequenceNumber(),
        event,
        event::getTimestamp);
  }

  private record Shifted(BlockingStream<TrackedEventMessage<?>> stream)
      implements BlockingStream<TrackedEventMessage<?>> {
    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      return guarded(() -> stream.peek().map(AxonServerMessages::shifted));
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      try {
        return stream.hasNextAvailable(timeout, unit);
      } catch (RuntimeException e) {
        throw translated(e);
      }
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      try {
        return shifted(stream.nextAvailable());
      } catch (RuntimeException e) {
        throw translated(e);
      }
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
      stream.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
      return stream.setOnAvailableCallback(callback);
    }

    @Override
    public void close() {
      stream.close();
    }
  }
}
