package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What exporters to OpenMetrics and Prometheus should know about a type or a component. The keys
 * ({@code _om_prefix}, {@code _om_label}, {@code _om_skip}) are those that existing exporters of the protocol read;
 * {@code _om_name} is Statline's own.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@UserAttributes(prefix = "_om_")
public @interface OpenMetrics {

  /** On a record: what the metric names of its components start with. */
  String prefix() default "";

  /**
   * On a record: the label that tells the members of a map or an array of this type apart. On a component that is a map
   * or an array, of records or of plain values: the label there, instead of that of the record.
   */
  String label() default "";

  /**
   * On a component: the metric's name instead of the one on the wire, which stays as it is. As to that one, the prefix,
   * the unit and a counter's {@code _total} are added: {@code "requests"} suffices. A string that is no enum is no metric,
   * but a label: its name.
   */
  String name() default "";

  /** On a component: leave it out of the export. */
  boolean skip() default false;
}
