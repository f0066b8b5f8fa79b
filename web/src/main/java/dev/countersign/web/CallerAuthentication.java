package dev.countersign.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An authenticated {@link Caller}; the token itself is not kept. */
class CallerAuthentication extends AbstractAuthenticationToken {
  private final Caller caller;

  CallerAuthentication(Caller caller) {
    super(List.of());
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Object getPrincipal() {
    return caller;
  }

  @Override
  public Object getCredentials() {
    return "";
  }

  @Override
  public String getName() {
    return caller.employeeId();
  }
}
