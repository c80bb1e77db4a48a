package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Hints for those who lay values out for people. They travel as {@code _display_label}, {@code _display_order} and so
 * on; programs that read values need none of them.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
@UserAttributes(prefix = "_display_")
public @interface Display {

  /** A short name instead of the one on the wire: a column's heading; on a record a table's. Default: that name. */
  String label() default "";

  /** Where it stands among its siblings: smaller comes first, equal ones in declaration order. Default: 0. */
  int order() default 0;

  /** Whether it is left out unless all is asked for. Default: false. */
  boolean hide() default false;

  /** A heading under which it stands together with all others that say the same. Default: none. */
  String group() default "";

  /** How many digits after the point, from 0 to 9. Default: −1, as many as three significant digits need. */
  int precision() default -1;
}
