package dev.countersign.query.reading;

import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.View;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a {@link Query} means to people and to the HTTP interface. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Question {
  /** The view that is asked; its {@link QuestionArea} says what its questions have in common. */
  Class<? extends View> view();

  /**
   * The URL below that of the area or, with a leading slash, below {@code /api/v1}. Path variables
   * are components of the record.
   */
  String path();

  /** A few English words. */
  String summary();

  /** The Chinese title, as users see it. */
  String zh();

  /** What the answer tells, in English. */
  String description();

  /** The same in Chinese. */
  String zhDescription();

  /** Any one of these roles is needed; none: one of those of the area. */
  Role[] roles() default {};

  /** Whose rows a role shows. */
  Scope scope() default Scope.BRANCH;

  /** What the path names, for the refusal when there is none: {@code contract}. */
  String of() default "";

  /** The same in Chinese. */
  String zhOf() default "";

  /** Whether it is recorded who asked; see {@link ReadingLog}. */
  boolean recorded() default false;

  /** The parameter that tells the moment. */
  String knownAt() default "knownAt";

  /** Whose rows are shown. */
  enum Scope {
    /** Those of the branches where the role is held; all, when it is held in the whole company. */
    BRANCH,
    /** All, wherever the role is held. */
    ANYWHERE,
    /** All, when the role is held in the whole company. */
    COMPANY,
    /** The caller's own; no role is needed. */
    OWN
  }
}
