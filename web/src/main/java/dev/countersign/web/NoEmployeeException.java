package dev.countersign.web;

import org.springframework.security.core.AuthenticationException;

/** A valid token that names no employee. */
class NoEmployeeException extends AuthenticationException {
  private final String claim;

  NoEmployeeException(String claim) {
    super("The token has no claim " + claim);
    this.claim = claim;
  }

  String claim() {
    return claim;
  }
}
