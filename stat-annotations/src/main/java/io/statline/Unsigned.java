package io.statline;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says that an integer's bit pattern is to be read as unsigned: it travels as {@code u64}.
 *
 * <p>Allowed on {@code byte}, {@code short}, {@code int}, {@code long}, their boxed types, {@code OptionalInt} and
 * {@code OptionalLong}: on a component, on an array's elements ({@code @Unsigned long[]}) and on a type argument
 * ({@code List<@Unsigned Integer>}, {@code Map<@Unsigned Long, Foo>}).
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE_USE)
public @interface Unsigned {}
