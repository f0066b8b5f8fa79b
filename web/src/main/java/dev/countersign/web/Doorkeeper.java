package dev.countersign.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/**
 * Stands before all filters: gives every answer, those included that the container gives by itself,
 * what browsers must be told, and waits for no rest of a body that was refused.
 */
final class Doorkeeper extends ValveBase {
  /** Pages are those of the API description alone, and come from here. */
  static final String POLICY =
      "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  Doorkeeper() {
    super(true);
  }

  @Override
  public void invoke(Request request, Response response) throws IOException, ServletException {
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("X-Frame-Options", "DENY");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    getNext().invoke(request, response);
    if (response.getStatus() >= HttpServletResponse.SC_BAD_REQUEST
        && !request.isAsync()
        && !hasArrived(request.getCoyoteRequest())) {
      response.flushBuffer();
      request.getCoyoteRequest().getResponse().action(ActionCode.CLOSE_NOW, null);
    }
  }

  /** Whether the rest of the body can be read without waiting for it. */
  private static boolean hasArrived(org.apache.coyote.Request request) {
    AtomicBoolean read = new AtomicBoolean();
    request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
    if (read.get()) {
      return true;
    }
    request.action(ActionCode.AVAILABLE, true);
    long left = request.getContentLengthLong() - request.getBytesRead();
    return request.getContentLengthLong() >= 0 && request.getAvailable() >= left;
  }
}
