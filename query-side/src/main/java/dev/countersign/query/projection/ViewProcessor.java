package dev.countersign.query.projection;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.dao.DataAccessException;

/**
 * Axon's processor, except that it hands every batch of the log to its view as a whole: a view
 * works on batches, and does not need what Axon does around each single event.
 */
final class ViewProcessor extends PooledStreamingEventProcessor {
  private final Views views;
  private final View view;

  ViewProcessor(Builder builder, Views views, View view) {
    super(builder);
    this.views = views;
    this.view = view;
  }

  /** A view takes every event, for it must know how far it is, and has one segment. */
  @Override
  protected boolean canHandle(EventMessage<?> event, Segment segment) {
    return true;
  }

  @Override
  protected void processInUnitOfWork(
      List<? extends EventMessage<?>> events,
      UnitOfWork<? extends EventMessage<?>> unitOfWork,
      Collection<Segment> segments) {
    unitOfWork.start();
    try {
      views.applyOnce(
          view, events.stream().map(event -> Incoming.of((TrackedEventMessage<?>) event)).toList());
    } catch (RuntimeException e) {
      fail(unitOfWork, e);
      throw e;
    } catch (Error e) {
      fail(unitOfWork, e);
      // Axon's worker ends without a word at an error, and the view would stand still for ever.
      throw new IllegalStateException("The view " + view.name() + " could not be moved", e);
    }
    unitOfWork.commit();
  }

  private void fail(UnitOfWork<?> unitOfWork, Throwable cause) {
    unitOfWork.rollback(cause);
    try {
      views.failed(view, cause.toString());
    } catch (DataAccessException e) {
      cause.addSuppressed(e);
    }
  }
}
