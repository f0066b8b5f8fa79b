package dev.countersign.query.reading;

import dev.countersign.events.Id;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of a row that the house fills: the name of what another component identifies,
 * as the view knew it at the moment asked about; null when it knew none. The statement selects
 * nothing for it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NameOf {
  /** The component that holds the identifier. */
  String value();

  /** What it identifies, where its own type does not say so. */
  Class<? extends Id> type() default Id.class;
}
