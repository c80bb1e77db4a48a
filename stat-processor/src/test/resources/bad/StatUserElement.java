package io.acme;

import io.statline.Stat;
import io.statline.UserAttributes;

@Stat
@StatUserElement.Wrong(type = String.class) // <-
record StatUserElement(
    @Wrong(fine = 'c', nested = @Deprecated) // <-
    int x,
    @Wrong(types = {Integer.class}) // <-
    int y) {

  @UserAttributes(prefix = "_wrong_")
  @interface Wrong {
    char fine() default 'a';

    Class<?> type() default Object.class;

    Class<?>[] types() default {};

    Deprecated nested() default @Deprecated(since = "1");
  }
}
