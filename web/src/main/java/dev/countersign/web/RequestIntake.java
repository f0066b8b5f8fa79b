package dev.countersign.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Who is worked for and who waits. A body that has not arrived as a whole is read here, after it is
 * known who sends it; how many may send so slowly is limited, for each and together, so that
 * half-sent bodies keep nobody from anything. Files that are given out whole have few places.
 */
final class RequestIntake extends OncePerRequestFilter implements Ordered {
  private static final int MOST_READING = 24;
  private static final int MOST_READING_OF_ONE = 8;
  private static final int MOST_OF_ONE = 32;
  private static final long KNOWN_PATIENCE_MILLIS = 1_000;
  private static final long PATIENCE_AT_THE_DOOR_MILLIS = 100;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Semaphore anonymousBodies = new Semaphore(MOST_READING);
  private final Semaphore bodies = new Semaphore(MOST_READING);

  private final ConcurrentHashMap<String, Sender> senders = new ConcurrentHashMap<>();

  private final Workers workers;
  private final Semaphore filePlaces;

  /** A quarter of so many places is for files. */
  RequestIntake(Workers workers, int atOnce) {
    this.workers = workers;
    this.filePlaces = new Semaphore(Math.max(1, atOnce / 4), true);
  }

  /** After authentication, of which it depends how many may send at once. */
  @Override
  public int getOrder() {
    return -50;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/actuator/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try (var _ = workers.begin()) {
      HttpServletRequest complete = hasArrived(request) ? request : complete(request);
      if (complete != null && wantsFile(complete)) {
        take(filePlaces, PATIENCE_MILLIS);
        try {
          chain.doFilter(complete, response);
        } finally {
          filePlaces.release();
        }
      } else if (complete != null) {
        chain.doFilter(complete, response);
      }
    }
  }

  /** Whether nobody has to wait for its body. */
  private static boolean hasArrived(HttpServletRequest request) throws IOException {
    long length = request.getContentLengthLong();
    return length < 0
        ? request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
        : length == 0 || request.getInputStream().available() >= length;
  }

  private static boolean wantsFile(HttpServletRequest request) {
    String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
    return request.getMethod().equals("GET")
        && (accept.contains("csv")
            || accept.contains("ndjson")
            || accept.contains("parquet")
            || request.getRequestURI().endsWith("/export")
            || request.getRequestURI().endsWith("/content")
            || request.getRequestURI().startsWith("/v3/api-docs"));
  }

  private static void take(Semaphore places, long millis) {
    try {
      if (!places.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
        throw tooMany();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static RetryLaterException tooMany() {
    return new RetryLaterException(
        Duration.ofSeconds(1),
        "too-many-requests-at-once",
        new Text(
            "More is asked for at this moment than can be worked on; try again in a second.",
            "当前请求过多，请一秒后重试。"),
        Map.of());
  }

  /**
   * The request with a body that has arrived. Null when the rest did not come in time, which is
   * then answered.
   */
  private @Nullable HttpServletRequest complete(HttpServletRequest request) throws IOException {
    String type = String.valueOf(request.getContentType());
    if (type.startsWith("multipart/") || type.startsWith("application/x-www-form")) {
      return request;
    }
    boolean known = request.getUserPrincipal() != null;
    String name = known ? request.getUserPrincipal().getName() : request.getRemoteAddr();
    Sender sender = enter((known ? "employee " : "address ") + name);
    try {
      take(sender.reading, known ? KNOWN_PATIENCE_MILLIS : PATIENCE_AT_THE_DOOR_MILLIS);
      try {
        take(known ? bodies : anonymousBodies, KNOWN_PATIENCE_MILLIS);
        try {
          return read(request);
        } finally {
          (known ? bodies : anonymousBodies).release();
        }
      } finally {
        sender.reading.release();
      }
    } finally {
      leave(sender);
    }
  }

  private Sender enter(String name) {
    Sender entered =
        senders.compute(
            name,
            (key, known) -> {
              Sender sender = known == null ? new Sender(name) : known;
              sender.present.incrementAndGet();
              return sender;
            });
    if (entered.present.get() > MOST_OF_ONE) {
      leave(entered);
      throw tooMany();
    }
    return entered;
  }

  private void leave(Sender sender) {
    senders.computeIfPresent(
        sender.name, (key, known) -> known.present.decrementAndGet() == 0 ? null : known);
  }

  /** Somebody who sends, by employee or address. */
  private static final class Sender {
    private final String name;
    private final Semaphore reading = new Semaphore(MOST_READING_OF_ONE);
    private final AtomicInteger present = new AtomicInteger();

    Sender(String name) {
      this.name = name;
    }
  }

  private static @Nullable HttpServletRequest read(HttpServletRequest request) throws IOException {
    try {
      // Entrance has refused, or cuts off, what would be too much to hold.
      return new Complete(
          request, new ByteArrayInputStream(request.getInputStream().readAllBytes()));
    } catch (IOException e) {
      if (Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
          .noneMatch(SocketTimeoutException.class::isInstance)) {
        throw e;
      }
      // The container has ended the answer by then, and asks the page of errors what to tell.
      request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new BodyTimedOutException());
      return null;
    }
  }

  private static final class Complete extends HttpServletRequestWrapper {
    private final ServletInputStream body;

    Complete(HttpServletRequest request, InputStream body) {
      super(request);
      this.body = new Arrived(body);
    }

    @Override
    public ServletInputStream getInputStream() {
      return body;
    }

    @Override
    public BufferedReader getReader() {
      String encoding = getCharacterEncoding();
      return new BufferedReader(
          new InputStreamReader(
              body, encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding)));
    }
  }

  private static final class Arrived extends ServletInputStream {
    private final InputStream body;
    private boolean finished;

    Arrived(InputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      int next = body.read();
      finished |= next < 0;
      return next;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
      int count = body.read(to, from, length);
      finished |= count < 0;
      return count;
    }

    @Override
    public boolean isFinished() {
      return finished;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(@Nullable ReadListener listener) {
      throw new UnsupportedOperationException();
    }
  }
}
