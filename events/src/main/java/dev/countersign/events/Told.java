package dev.countersign.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an event tells people, in one sentence. {@code {step}} stands for the component of that
 * name, which is plain (a text, a number, a date, an enumeration, or a list of such), never null
 * and not {@link Personal}. No part of the event's public form.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Told {
  /** In English. */
  String en();

  /** In Chinese. */
  String zh();
}
