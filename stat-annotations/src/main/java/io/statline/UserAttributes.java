package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an annotation type as a typed source of user attributes: written beside {@link Stat}, each of its elements
 * that differs from its default travels in the metadata's {@code user} object.
 *
 * <p>An element's key is {@link #prefix()} followed by the element's name in snake_case. Its value is a string as it
 * is, {@code true} or {@code false}, a number in decimal, an enum constant's name in lower case, or an array of these
 * joined by commas. {@link OpenMetrics} is made this way; here is one of your own:
 *
 * <pre>{@code
 * @UserAttributes(prefix = "_acme_")
 * @Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
 * @interface Acme {
 *   String team() default "";      // @Acme(team = "storage") sends "_acme_team": "storage"
 * }
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.ANNOTATION_TYPE)
public @interface UserAttributes {

  /** What every key starts with: {@code _[A-Za-z0-9_]*}, by convention {@code _name_}. */
  String prefix();
}
