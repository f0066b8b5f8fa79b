package dev.countersign.benchmarks;

import java.util.Set;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.jspecify.annotations.Nullable;

/** Works through Axon's event store as a repository does: in a unit of work with a transaction. */
abstract class AxonContestant implements Contestant {

  abstract EventStore store();

  abstract TransactionManager transactions();

  @Override
  public Set<Job> jobs() {
    return Set.of(Job.values());
  }

  @Override
  public long each(Job job, int senders, Streams streams) throws Exception {
    return Senders.share(senders, streams.from(), streams.to(), n -> each(job, Streams.id(n)));
  }

  /** The position that a token stands for. */
  static long position(TrackingToken token) {
    return token.position().orElseThrow();
  }

  private void each(Job job, String stream) {
    inUnitOfWork(
        stream,
        () -> {
          long next = job == Job.CREATE ? 0 : load(stream) + 1;
          if (job != Job.READ) {
            store()
                .publish(
                    new GenericDomainEventMessage<>(
                        "Order", stream, next, LineAdded.of(stream, next), LineAdded.METADATA));
          }
        });
  }

  /** Works on a stream as a command does, in a transaction. */
  private void inUnitOfWork(String stream, Runnable work) {
    var unitOfWork = DefaultUnitOfWork.startAndGet(GenericCommandMessage.asCommandMessage(stream));
    unitOfWork.attachTransaction(transactions());
    var result =
        unitOfWork.<@Nullable Object>executeWithResult(
            () -> {
              work.run();
              return null;
            });
    if (result.isExceptional()) {
      throw new IllegalStateException(result.exceptionResult());
    }
  }

  private long load(String stream) {
    DomainEventStream events = store().readEvents(stream);
    long last = -1;
    while (events.hasNext()) {
      var event = events.next();
      if (event.getPayload() instanceof LineAdded) {
        last = event.getSequenceNumber();
      }
    }
    return last;
  }
}
