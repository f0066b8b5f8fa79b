package dev.countersign.web;

import java.time.Instant;

/**
 * A token and for how long it is good.
 *
 * @param token to be sent as {@code Authorization: Bearer <token>}
 */
record Session(String token, Instant expiresAt, String employeeId) {
  /** Without the token, so that no log gets it. */
  @Override
  public String toString() {
    return "Session[employeeId=" + employeeId + ", expiresAt=" + expiresAt + "]";
  }
}
