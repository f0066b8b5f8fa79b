package dev.countersign.query.feed;

import dev.countersign.eventstore.EventLog;
import dev.countersign.web.ProblemException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One reader who follows the log. What lies behind is read in batches, a few readers at a time;
 * from the end of the log on, all are given the same. Nothing is kept for a reader who does not
 * take it: writing waits until they do, and gives them up when they take nothing for as long as a
 * connection may stand still.
 */
final class Subscription {
  private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

  /** Then the reader comes again, and is asked anew who they are. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /**
   * What is recorded so soon after what was just told is told together: a busy log would otherwise
   * cost a write for each event and reader. Whatever comes later than that is told at once.
   */
  private static final Duration GATHERING = Duration.ofMillis(250);

  private static final int BATCH = 500;
  private static final int BUFFER = 16_384;

  private final EventLog log;
  private final StreamableMessageSource<TrackedEventMessage<?>> messages;
  private final CloudEvents events;
  private final Wanted wanted;
  private final Semaphore catchingUp;
  private final Runnable stillAdmitted;
  private final Duration beat;
  private final CountDownLatch left = new CountDownLatch(1);
  private final long deadline = System.nanoTime() + LONGEST.toNanos();

  private long position;
  private long told;
  private long asked;
  private volatile boolean ended;
  private volatile @Nullable Thread thread;

  Subscription(
      EventLog log,
      StreamableMessageSource<TrackedEventMessage<?>> messages,
      CloudEvents events,
      Wanted wanted,
      long after,
      Semaphore catchingUp,
      Runnable stillAdmitted,
      Duration beat) {
    this.log = log;
    this.messages = messages;
    this.events = events;
    this.wanted = wanted;
    this.position = after;
    this.catchingUp = catchingUp;
    this.stillAdmitted = stillAdmitted;
    this.beat = beat;
    this.asked = System.nanoTime();
  }

  /** How many events the reader was given. */
  long told() {
    return told;
  }

  /**
   * Sends events until it is ended.
   *
   * @param response whose head is out, so that no other thread writes to it any more
   * @return whether the connection is there; the container ends the answer on one that is lost
   */
  boolean run(HttpServletResponse response) {
    thread = Thread.currentThread();
    try {
      if (!response.isCommitted()) {
        throw new IllegalStateException("The head of the answer is not out yet");
      }
      OutputStream out = new BufferedOutputStream(response.getOutputStream(), BUFFER);
      while (!isOver()) {
        catchUp(out);
        follow(out);
      }
    } catch (InterruptedException e) {
      LOG.debug("The subscription at position {} ends with the program", position);
    } catch (ProblemException e) {
      LOG.info("A subscriber may not read on after position {}: {}", position, e.getMessage());
    } catch (IOException e) {
      LOG.info("A subscriber is gone, or took nothing, after position {}", position);
      return false;
    } catch (RuntimeException e) {
      LOG.warn("A subscription is broken off after position {}", position, e);
    } finally {
      left.countDown();
    }
    return true;
  }

  /** Waits until {@link #run} has let go of the answer; false when it does not in that time. */
  boolean awaitLeft(Duration atMost) throws InterruptedException {
    return left.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Ends it where it stands. */
  void end() {
    ended = true;
    Thread running = thread;
    if (running != null) {
      running.interrupt();
    }
  }

  private boolean isOver() {
    return ended || System.nanoTime() - deadline > 0;
  }

  /** Reads on by itself until there is little left. */
  private void catchUp(OutputStream out) throws IOException, InterruptedException {
    int read = BATCH;
    while (read == BATCH && !isOver()) {
      List<TrackedEventMessage<?>> batch;
      catchingUp.acquire();
      try {
        batch = log.events(position, BATCH);
      } finally {
        catchingUp.release();
      }
      for (TrackedEventMessage<?> message : batch) {
        tell(message, out);
      }
      ask();
      beat(out);
      read = batch.size();
    }
  }

  /** Takes what comes, until there is so much of it that it is better read in batches. */
  private void follow(OutputStream out) throws IOException, InterruptedException {
    try (BlockingStream<TrackedEventMessage<?>> stream =
        messages.openStream(new GlobalSequenceTrackingToken(position))) {
      while (!isOver()) {
        ask();
        if (!stream.hasNextAvailable((int) beat.toMillis(), TimeUnit.MILLISECONDS)) {
          beat(out);
          continue;
        }
        int taken = 0;
        do {
          tell(stream.nextAvailable(), out);
          taken++;
        } while (taken < 2 * BATCH && stream.peek().isPresent());
        out.flush();
        if (taken == 2 * BATCH) {
          return;
        }
        Thread.sleep(GATHERING);
      }
    }
  }

  /** Rights that are taken away end it with the next beat, however much there is to tell. */
  private void ask() {
    if (System.nanoTime() - asked >= beat.toNanos()) {
      stillAdmitted.run();
      asked = System.nanoTime();
    }
  }

  private void tell(TrackedEventMessage<?> message, OutputStream out) throws IOException {
    if (wanted.includes(message)) {
      out.write(events.sent(message, wanted.personal()));
      told++;
    }
    position = CloudEvents.positionOf(message);
  }

  /** Moves the reader's last position on past what they do not want. */
  private void beat(OutputStream out) throws IOException {
    out.write(("id: " + position + "\n\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }
}
