package dev.countersign.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What a {@link Rule} demands, in general: without the values of a case, which its refusal tells.
 * It is what the catalogue of rules says of it.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Demands {
  /**
   * The section of the operations standard that it comes from; empty: the house's own, without
   * which another could not hold.
   */
  String section() default "";

  /** In English, one sentence. */
  String en();

  /** The same in Chinese. */
  String zh();
}
