package dev.countersign.web;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * A refusal that the client is told about as RFC 9457 problem details. It is an answer, not a
 * fault: nothing is logged, and no stack trace is kept.
 */
public abstract class ProblemException extends RuntimeException {
  private final HttpStatusCode status;
  private final String rule;
  private final Text detail;
  private final Map<String, Object> properties;

  /**
   * A refusal by one rule.
   *
   * @param rule the rule's name in kebab case; public, clients decide by it
   * @param detail what is wrong and what to do about it
   * @param properties further members of the answer, where a {@link Text} is told in the client's
   *     language; the standard ones cannot be replaced
   */
  protected ProblemException(
      HttpStatusCode status, String rule, Text detail, Map<String, Object> properties) {
    super(detail.en(), null, true, false);
    this.status = status;
    this.rule = rule;
    this.detail = detail;
    this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
  }

  /** The HTTP status of the answer. */
  public HttpStatusCode status() {
    return status;
  }

  /** The name of the rule that refused, in kebab case. */
  public String rule() {
    return rule;
  }

  /** What is wrong and what to do about it. */
  public Text detail() {
    return detail;
  }

  /** Further members of the answer. */
  public Map<String, Object> properties() {
    return properties;
  }

  /** Headers the answer carries, none unless overridden. */
  protected HttpHeaders headers() {
    return HttpHeaders.EMPTY;
  }

  Problem problem() {
    return new Problem(status, rule, detail, properties, Objects.requireNonNull(headers()));
  }
}
