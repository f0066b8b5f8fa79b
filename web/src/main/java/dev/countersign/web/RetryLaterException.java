package dev.countersign.web;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** Cannot be answered yet: 503, with the time after which to try again. */
public class RetryLaterException extends ProblemException {
  private final Duration after;

  /** {@code after} is told in whole seconds, at least one. */
  public RetryLaterException(Duration after, String rule, Text detail, Map<String, Object> more) {
    super(HttpStatus.SERVICE_UNAVAILABLE, rule, detail, more);
    this.after = after;
  }

  /** The time after which to try again. */
  public Duration after() {
    return after;
  }

  @Override
  protected HttpHeaders headers() {
    return Problem.retryAfter(after);
  }
}
