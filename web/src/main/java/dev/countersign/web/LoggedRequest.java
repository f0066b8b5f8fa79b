package dev.countersign.web;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * Gives each line that this thread logs the id of the request because of which it does: that of an
 * HTTP request, or the name of a deadline, an import, an automation. What was told before holds
 * again when it is closed.
 */
public final class LoggedRequest implements AutoCloseable {
  /** The name in the MDC, and in structured logs. */
  static final String KEY = "requestId";

  private final @Nullable String before = MDC.get(KEY);

  private LoggedRequest() {}

  /** From now on, until it is closed. */
  public static LoggedRequest of(String requestId) {
    LoggedRequest logged = new LoggedRequest();
    MDC.put(KEY, requestId);
    return logged;
  }

  @Override
  public void close() {
    if (before == null) {
      MDC.remove(KEY);
    } else {
      MDC.put(KEY, before);
    }
  }
}
