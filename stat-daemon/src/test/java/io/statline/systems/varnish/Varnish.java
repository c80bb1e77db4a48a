package io.statline.systems.varnish;

import io.statline.UserAttributes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What this system says of a field and Statline has no word for. */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
@UserAttributes(prefix = "_varnish_")
@interface Varnish {
  Level level();

  enum Level {
    INFO,
    DIAG,
    DEBUG
  }
}
