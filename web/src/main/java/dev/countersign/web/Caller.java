package dev.countersign.web;

import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who sent the request, as the token says; can be a controller method's parameter.
 *
 * @param employeeId the employee's plain code, such as {@code E1001}
 * @param account the name the employee logged in by, or the identity provider's subject
 */
public record Caller(String employeeId, String account) {
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
