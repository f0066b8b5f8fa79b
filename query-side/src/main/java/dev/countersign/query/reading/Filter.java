package dev.countersign.query.reading;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a parameter of a question means, where its name is not one that all questions share. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Filter {
  /** One English sentence. */
  String value();

  /** The same in Chinese. */
  String zh();

  /** A value, for the description of the API. */
  String example() default "";

  /** What is asked when it is left out; nothing for what may be null or must be given. */
  String otherwise() default "";
}
