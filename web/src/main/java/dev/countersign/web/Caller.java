package dev.countersign.web;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sent the request, as the token says; can be a controller method's parameter.
 *
 * @param employeeId the employee's plain code, such as {@code E1001}
 * @param account the name the employee logged in by, or the identity provider's subject
 * @param session the id of the session that the token belongs to; null: of the identity provider
 */
public record Caller(String employeeId, String account, @JsonIgnore @Nullable String session) {
  /** With a token of an identity provider. */
  public Caller(String employeeId, String account) {
    this(employeeId, account, null);
  }

  /**
   * Who sent the request that this thread serves.
   *
   * @throws ProblemException 401, when nobody is authenticated
   */
  public static Caller current() {
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    if (authentication != null && authentication.getPrincipal() instanceof Caller caller) {
      return caller;
    }
    throw AccessRefusal.nobody();
  }
}
