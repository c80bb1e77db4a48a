package io.acme;

import io.statline.Kind;
import io.statline.OpenMetrics;
import io.statline.Stat;
import io.statline.Unit;
import io.statline.UserAttributes;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

@Acme(team = "storage", level = 3)
@Stat(desc = "a \"quoted\" \\ back\u0073lash,\ttab, µs and \ud83d\ude00", top = true, user = {"_flag", "_key=a=b", "_empty="})
@OpenMetrics(prefix = "a_")
record Attributes(
    @Acme(colors = {Thread.State.NEW, Thread.State.BLOCKED}, rate = 0.5, on = true)
    @Stat(
        desc = "all of them",
        kind = Kind.COUNTER,
        unit = Unit.NANOSECONDS,
        user = "_display_hide")
    long all,
    @Stat(unit = Unit.SECONDS, kind = Kind.GAUGE) double noScale,
    @Stat(unitName = "tasks", unit = Unit.NONE, kind = Kind.AUTO) int tasks,
    @Acme(team = "", level = 1, on = false) @OpenMetrics(skip = false) int defaults,
    @OnComponentOnly("x") boolean flag,
    @Stat(kind = Kind.STATE) Thread.State state) {}

@UserAttributes(prefix = "_acme_")
@interface Acme {
  String team() default "";

  int level() default 1;

  double rate() default 0;

  boolean on() default false;

  Thread.State[] colors() default {};
}

@UserAttributes(prefix = "_c_")
@Target(ElementType.RECORD_COMPONENT)
@interface OnComponentOnly {
  String value();
}
