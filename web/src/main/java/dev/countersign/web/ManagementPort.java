package dev.countersign.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Requests to metrics and health on a port of their own. It is for machines without tokens; whoever
 * configures the port decides by the network who reaches it.
 */
final class ManagementPort implements RequestMatcher {
  private static final int NOT_KNOWN_YET = -1;
  private static final int NONE = 0;

  private final Environment environment;

  /** Kept when it is known: to look a property up costs more than the rest of the check. */
  private volatile int port = NOT_KNOWN_YET;

  ManagementPort(Environment environment) {
    this.environment = environment;
  }

  @Override
  public boolean matches(HttpServletRequest request) {
    if (port == NOT_KNOWN_YET) {
      port = find();
    }
    return port == request.getLocalPort();
  }

  /** The server of the management port starts last. */
  private int find() {
    Integer management = environment.getProperty("local.management.port", Integer.class);
    if (management == null) {
      return NOT_KNOWN_YET;
    }
    Integer server = environment.getProperty("local.server.port", Integer.class);
    return management.equals(server) ? NONE : management;
  }
}
