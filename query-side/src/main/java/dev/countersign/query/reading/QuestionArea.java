package dev.countersign.query.reading;

import dev.countersign.events.employee.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What all questions to a view have in common; stands on the view. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface QuestionArea {
  /** The URL below {@code /api/v1/}, and the tag of the description of the API. */
  String path();

  /** What the area is about, in English. */
  String description();

  /** The same in Chinese. */
  String zh();

  /** Any one of these roles is needed, unless a question names its own. */
  Role[] roles();

  /** Whether what was delegated to the caller for today counts as held. */
  boolean delegable() default false;
}
