package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a record as a statistics type, or says more about one of its components.
 *
 * <p>On a record {@code Foo} it makes the annotation processor generate {@code FooMeta} (for a nested record
 * {@code Outer.Foo}: {@code Outer_FooMeta}) with the constant {@code FooMeta.TYPE}. Every component is a statistic,
 * annotated or not; on a component the annotation only adds to it.
 *
 * <pre>{@code
 * @Stat(desc = "one CPU")
 * public record CpuStats(
 *     @Stat(desc = "context switches", kind = Kind.COUNTER) long switches,
 *     @Stat(desc = "time tasks waited", kind = Kind.COUNTER, unit = Unit.NANOSECONDS) long waitTime) {}
 * }</pre>
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.TYPE, ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Stat {

  /**
   * The name on the wire, {@code [A-Za-z_][A-Za-z0-9_]*}. Default: a record's simple name as it is; a component's name
   * in snake_case ({@code domsDict} becomes {@code doms_dict}).
   */
  String name() default "";

  /** A description for people; empty (the default) sends none. */
  String desc() default "";

  /** Whether generic readers start from this type. Only on records, and on one type of a server at most. */
  boolean top() default false;

  /** What the figure means. Only on components; {@link Kind#AUTO} (the default) sends nothing. */
  Kind kind() default Kind.AUTO;

  /** The figure's unit. Only on components; {@link Unit#NONE} (the default) sends nothing. */
  Unit unit() default Unit.NONE;

  /**
   * The figure's unit where {@link Unit} has no constant for it: a countable noun in the plural, such as
   * {@code "tasks"}, {@code [a-z][a-z0-9_]*}. Only on components, and not together with {@link #unit()}.
   */
  String unitName() default "";

  /**
   * Free attributes that travel in the metadata's {@code user} object, each {@code "_key=value"} or {@code "_flag"}
   * (which means {@code "_flag=true"}). Keys start with an underscore and occur once.
   */
  String[] user() default {};
}
