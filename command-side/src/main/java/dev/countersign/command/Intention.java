package dev.countersign.command;

import dev.countersign.events.employee.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a command record means to people and to the HTTP interface. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Intention {
  /**
   * The URL below {@code /api/v1/}. Path variables are components of the record; a path without one
   * for the command's target creates the target. Empty for commands that only the system sends. It
   * begins with <code>{document}</code> where the target is a document of whatever kind.
   */
  String path();

  /** One English sentence in the imperative. */
  String summary();

  /** The Chinese title, as users see it. */
  String zh();

  /** Any one of these roles is needed; none: only the system may send it. */
  Role[] roles() default {};

  /** Whether those roles that approve documents are among them: {@link Role#APPROVING}. */
  boolean byApprovers() default false;

  /**
   * The phases of the target that it fits, by the names of their constants; none: it has no phases,
   * or all fit.
   */
  String[] phases() default {};

  /** Where the role must be held. */
  Scope scope() default Scope.BRANCH;

  /** Whether somebody to whom it was delegated may send it for another. */
  boolean delegable() default false;

  /** The rules, beyond those that hold for every command, that may refuse it. */
  Class<? extends Rule>[] refusedBy() default {};

  /** Where a role counts. */
  enum Scope {
    /** In the branch of the target, or in the whole company. */
    BRANCH,
    /** In any branch: what it is sent for says where it counts. */
    ANYWHERE,
    /** In the whole company only. */
    COMPANY
  }
}
