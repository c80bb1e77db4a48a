package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks source code that Statline's annotation processor has written. Unlike {@code javax.annotation.processing.Generated}
 * it does not force {@code java.compiler} into the modules of its users.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Generated {

  /** The name of the generator. */
  String value();
}
