package dev.countersign.query.feed;

import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.LogMessages;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.web.RetryLaterException;
import dev.countersign.web.Text;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.LongConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Those who follow the log by server-sent events: a thread of its own each, which costs little
 * while it waits. Whoever takes nothing any more is let go, and goes on later where they were.
 */
@Component
public class Subscriptions implements MeterBinder {
  /** What is told of a stream of events. */
  public static final String MEDIA_TYPE = "text/event-stream";

  private static final byte[] BEGINNING = "retry: 1000\n\n".getBytes(StandardCharsets.US_ASCII);

  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  /** As many read at once what lies behind them; the others wait, and those at the end do not. */
  private static final int CATCHING_UP = 4;

  private final EventLog log;
  private final LogMessages messages;
  private final EventFeed feed;
  private final CloudEvents events;
  private final Set<Subscription> present = ConcurrentHashMap.newKeySet();
  private final Duration beat;
  private final Semaphore places;
  private final Semaphore catchingUp = new Semaphore(CATCHING_UP, true);

  Subscriptions(
      EventLog log,
      LogMessages messages,
      EventFeed feed,
      CloudEvents events,
      @Value("${countersign.feed.subscribers:256}") int most,
      @Value("${countersign.feed.beat:15s}") Duration beat) {
    this.log = log;
    this.messages = messages;
    this.feed = feed;
    this.events = events;
    this.beat = beat;
    this.places = new Semaphore(most);
  }

  /**
   * Goes on answering after this returns.
   *
   * @param after the last position that is not wanted
   * @param stillAdmitted throws when the reader may not read on
   * @param ended is told how many events were given out
   * @throws RetryLaterException when there are too many already
   * @throws IOException when the reader is gone already
   */
  public void open(
      FeedQuery question,
      long after,
      QuestionContext context,
      HttpServletRequest request,
      HttpServletResponse response,
      Runnable stillAdmitted,
      LongConsumer ended)
      throws IOException {
    Subscription subscription =
        new Subscription(
            log,
            messages.source(),
            events,
            feed.wanted(question, context),
            Math.max(after, feed.start(question)),
            catchingUp,
            stillAdmitted,
            beat);
    if (!places.tryAcquire()) {
      throw new RetryLaterException(
          Duration.ofSeconds(5),
          "too-many-subscribers",
          new Text(
              "As many follow the log already as can; try again in some seconds.",
              "订阅者已达上限，请数秒后重试。"),
          Map.of());
    }
    present.add(subscription);
    AsyncContext async;
    try {
      sendHead(response);
      async = request.startAsync();
      async.setTimeout(0);
      async.addListener(new LostConnection(subscription));
    } catch (IOException | RuntimeException e) {
      leave(subscription);
      throw e;
    }
    Thread.ofVirtual()
        .name("subscription-" + context.requestId())
        .start(
            () -> {
              try {
                if (subscription.run(response)) {
                  complete(async);
                }
              } finally {
                leave(subscription);
                ended.accept(subscription.told());
              }
            });
  }

  private void leave(Subscription subscription) {
    present.remove(subscription);
    places.release();
  }

  /** Here, and not where the events are sent: filters add to it until it is out. */
  private static void sendHead(HttpServletResponse response) throws IOException {
    response.setContentType(MEDIA_TYPE + ";charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
    response.getOutputStream().write(BEGINNING);
    response.flushBuffer();
  }

  /**
   * Ends the answer on a connection that is lost. The container is told of it in the middle of a
   * write, and lets other requests use what was used for this one when it is ended: so that waits
   * until the thread that writes has come out of it.
   */
  private record LostConnection(Subscription subscription) implements AsyncListener {
    @Override
    public void onError(AsyncEvent event) {
      try {
        if (!subscription.awaitLeft(Duration.ofSeconds(10))) {
          LOG.warn("The answer on a lost connection is ended while it is still written to");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      complete(event.getAsyncContext());
    }

    @Override
    public void onComplete(AsyncEvent event) {}

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onStartAsync(AsyncEvent event) {}
  }

  /** Unless the container has ended it, because its client is gone. */
  private static void complete(AsyncContext async) {
    try {
      async.complete();
    } catch (IllegalStateException e) {
      LOG.debug("A subscription was ended already", e);
    }
  }

  /** How many follow the log now. */
  int present() {
    return present.size();
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("countersign.feed.subscribers", present, Set::size)
        .description("Those who follow the log")
        .register(registry);
  }

  /** An open stream would hold up the stop. */
  @EventListener(ContextClosedEvent.class)
  void end() {
    present.forEach(Subscription::end);
  }
}
