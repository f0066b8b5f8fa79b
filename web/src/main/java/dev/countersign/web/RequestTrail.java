package dev.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Where a request came from; can be a controller method's parameter.
 *
 * @param requestId the client's X-Request-Id where it sent a usable one, else a new one
 * @param traceparent the client's W3C trace context, when it sent a valid one
 * @param sourceAddress IP address of the client, or of the last proxy unless {@code
 *     server.forward-headers-strategy} is set
 */
public record RequestTrail(
    String requestId, @Nullable String traceparent, @Nullable String sourceAddress) {
  static final String HEADER = "X-Request-Id";

  private static final String ATTRIBUTE = RequestTrail.class.getName();
  private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");
  private static final Pattern TRACEPARENT =
      Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

  /** Says which command or question the request is, for the record of what is refused. */
  public static void name(HttpServletRequest request, String intent) {
    request.setAttribute(Problems.INTENT, intent);
  }

  /**
   * The trail of the request that this thread serves.
   *
   * @throws IllegalStateException when it serves none
   */
  public static RequestTrail current() {
    if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current) {
      return of(current.getRequest());
    }
    throw new IllegalStateException("This thread serves no HTTP request");
  }

  /** The same; null when this thread serves no request. */
  static @Nullable RequestTrail currentIfAny() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? of(current.getRequest())
        : null;
  }

  /** The same for the whole way of a request, also where it continues on another thread. */
  static RequestTrail of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof RequestTrail known) {
      return known;
    }
    String id = matching(REQUEST_ID, request.getHeader(HEADER));
    var trail =
        new RequestTrail(
            id == null ? IdentifierFactory.getInstance().generateIdentifier() : id,
            matching(TRACEPARENT, request.getHeader("traceparent")),
            request.getRemoteAddr());
    request.setAttribute(ATTRIBUTE, trail);
    return trail;
  }

  private static @Nullable String matching(Pattern pattern, @Nullable String value) {
    return value != null && pattern.matcher(value).matches() ? value : null;
  }
}
