package dev.countersign.web;

import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** An authenticated {@link Caller}; the token itself is not kept. */
class CallerAuthentication extends AbstractAuthenticationToken {
  private final Caller caller;
  private final boolean mustChangePassword;

  CallerAuthentication(Caller caller, boolean mustChangePassword) {
    super(List.of());
    this.caller = caller;
    this.mustChangePassword = mustChangePassword;
    setAuthenticated(true);
  }

  /** Whether nothing may be done but to choose another password. */
  boolean mustChangePassword() {
    return mustChangePassword;
  }

  @Override
  public Caller getPrincipal() {
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
