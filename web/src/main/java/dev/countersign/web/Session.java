package dev.countersign.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A token and for how long it is good.
 *
 * @param token to be sent as {@code Authorization: Bearer <token>}
 * @param passwordMustChange true when the token is good for nothing but to choose another password,
 *     as somebody else made up the present one
 */
record Session(
    String token, Instant expiresAt, String employeeId, @Nullable Boolean passwordMustChange) {
  /** Without the token, so that no log gets it. */
  @Override
  public String toString() {
    return "Session[employeeId=" + employeeId + ", expiresAt=" + expiresAt + "]";
  }
}
