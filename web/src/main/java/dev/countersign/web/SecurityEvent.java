package dev.countersign.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Something that says who came in, or was turned away from what.
 *
 * @param account by which somebody came, or tried to come, in
 * @param employeeId who acted, where a token told
 * @param subject what it was about: an account, a command with its path, a question
 * @param rule which rule refused it
 */
public record SecurityEvent(
    Kind kind,
    @Nullable String account,
    @Nullable String employeeId,
    @Nullable String subject,
    @Nullable String rule,
    @Nullable String sourceAddress,
    @Nullable String requestId) {
  /** What can happen. */
  public enum Kind {
    /** Somebody logged in. */
    LOGGED_IN,
    /** A password was wrong, or the account is unknown or disabled. */
    LOGIN_FAILED,
    /** It was not even tried, as too many were wrong before. */
    LOGIN_LOCKED,
    /** Somebody ended a session. */
    LOGGED_OUT,
    /** Somebody chose a new password. */
    PASSWORD_CHANGED,
    /** An account was made. */
    ACCOUNT_MADE,
    /** A new password was asked for that two persons have to give. */
    RESET_REQUESTED,
    /** A forgotten password was replaced. */
    PASSWORD_RESET,
    /** An account was disabled. */
    ACCOUNT_DISABLED,
    /** A command, or another change, was refused. */
    COMMAND_REFUSED,
    /** A question was refused. */
    QUESTION_REFUSED
  }

  /** By whoever sent the request that this thread serves, if it serves any. */
  static SecurityEvent now(
      Kind kind, @Nullable String account, @Nullable String subject, @Nullable String rule) {
    RequestTrail trail = RequestTrail.currentIfAny();
    var authentication = SecurityContextHolder.getContext().getAuthentication();
    Caller caller =
        authentication != null && authentication.getPrincipal() instanceof Caller known
            ? known
            : null;
    return new SecurityEvent(
        kind,
        account == null && caller != null ? caller.account() : account,
        caller == null ? null : caller.employeeId(),
        subject,
        rule,
        trail == null ? null : trail.sourceAddress(),
        trail == null ? null : trail.requestId());
  }

  SecurityEvent by(String employee) {
    return new SecurityEvent(kind, account, employee, subject, rule, sourceAddress, requestId);
  }
}
