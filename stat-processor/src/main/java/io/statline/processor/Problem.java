package io.statline.processor;

import java.util.Locale;

/**
 * Every fault the processor reports, with its text: which element, what it is, what is allowed, what to change. The id
 * in front is stable: users search for it. The Javadoc of each constant says when it is reported.
 */
enum Problem {
  /** {@code @Stat} stands on a class, an interface, an enum, or a field of one of them. */
  NOT_A_RECORD(
      "StatNotRecord",
      "@Stat is on the %s %s.",
      "Only records and their components can be statistics: make it a record or remove @Stat."),

  /** A component has {@code @Stat}, its record does not. */
  LONE_COMPONENT(
      "StatLoneComponent",
      "Component '%s' has @Stat, but its record %s has not.",
      "Nothing is generated for it: put @Stat on the record too."),

  /** A record with {@code @Stat} has type parameters. */
  GENERIC_RECORD(
      "StatGeneric",
      "Record %s is generic.",
      "A statistics type is one type on the wire: write a record without type parameters."),

  /** A record with {@code @Stat}, or a class around it, is private. */
  HIDDEN_RECORD(
      "StatAccess",
      "Record %s cannot be used by %s, the class generated beside it.",
      "It and all classes around it must be at least package-private: remove 'private'."),

  /** There is a class with the name of the one to be generated, which the processor did not generate. */
  META_TAKEN(
      "StatMetaTaken",
      "The class %2$s is generated for record %1$s, but there is one of that name already.",
      "Rename that class or the record."),

  /** A record's {@code @Stat} has {@code kind}. */
  KIND_ON_TYPE(
      "StatKindOnType",
      "@Stat on record %s says a kind.",
      "A kind says what one figure means: put it on the components."),

  /** A record's {@code @Stat} has {@code unit} or {@code unitName}. */
  UNIT_ON_TYPE(
      "StatUnitOnType",
      "@Stat on record %s says a unit.",
      "A unit belongs to one figure: put it on the components."),

  /** A component's {@code @Stat} has {@code top}. */
  TOP_ON_COMPONENT(
      "StatTopOnComponent",
      "@Stat on component '%s' says top.",
      "Generic readers start from a type: put top = true on a record, or remove it."),

  /** The name of a record or component on the wire is not made of letters, digits and underscores. */
  WIRE_NAME(
      "StatWireName",
      "%s has the name '%s' on the wire.",
      "A name is a letter or underscore, then letters, digits and underscores, all of them ASCII:"
          + " give another in @Stat(name = \"...\")."),

  /** Two components of a record have one name on the wire. */
  DUPLICATE_NAME(
      "StatDuplicateName",
      "Component '%s' has the name '%s' on the wire, as component '%s' has.",
      "Names are unique within a record: give one of them another in @Stat(name = \"...\")."),

  /** A component, or what it holds, is of a type that no statistic can have. */
  COMPONENT_TYPE(
      "StatComponentType",
      "Component '%s' holds the type %s, which is no statistic. %s",
      "Allowed are byte, short, int, long, float, double, boolean, their boxed types, String, enums, @Stat records,\n"
          + "Duration, Instant, LongAdder, AtomicLong, AtomicInteger;\n"
          + "List, Set, Collection and arrays of these; Map from an integer type, String or an enum to one of these;\n"
          + "Optional of one of these, OptionalInt, OptionalLong and OptionalDouble;\n"
          + "BitSet and StatHistogram as a component by itself."),

  /** A map's key is neither an integer nor a string nor an enum. */
  MAP_KEY(
      "StatMapKey",
      "Component '%s' is a Map with key type %s.",
      "A key becomes a JSON object key: use String, an integer type or an enum."),

  /** A map's value is a collection, an array or a map. */
  MAP_VALUE(
      "StatMapValue",
      "Component '%s' has %s within %s.",
      "A Map's values are single values: use a number, boolean, String, enum or @Stat record, which may"
          + " hold collections in turn."),

  /** An array or a collection holds arrays, collections or maps. */
  NESTED_ARRAY(
      "StatNestedArray",
      "Component '%s' has %s within %s.",
      "The elements of an array or collection are single values: use a number, boolean, String, enum or"
          + " @Stat record, which may hold collections in turn."),

  /** An optional is held by something, or holds something that is no single value. */
  NESTED_OPTIONAL(
      "StatOptional",
      "Component '%s' has %s within %s.",
      "Only a component as a whole can be optional, and only a single value: leave out absent elements,"
          + " and use an empty collection for none."),

  /** A collection, map or optional has no type arguments. */
  RAW_TYPE(
      "StatRawType",
      "Component '%s' is a raw %s.",
      "Say what it holds, as in List<String> or Map<String, Long>."),

  /** A collection, map or optional has a wildcard. */
  WILDCARD(
      "StatWildcard",
      "Component '%s' is a %s.",
      "A reader must know the exact type: name it instead of the wildcard."),

  /** A record that a component holds has no {@code @Stat}. */
  RECORD_WITHOUT_STAT(
      "StatNestedRecord",
      "Component '%s' holds the record %s, which has no @Stat.",
      "Records within records are statistics types too: put @Stat on it."),

  /** A record that a component holds was compiled, elsewhere, without the processor. */
  META_MISSING(
      "StatMetaMissing",
      "Component '%s' holds the record %s, but there is no class %s.",
      "That record was compiled without Statline's annotation processor: compile its jar or module with it."),

  /** The generated class of a record that a component holds cannot be used from another package. */
  META_HIDDEN(
      "StatMetaAccess",
      "Component '%s' holds the record %s, but its class %s is not public.",
      "The generated class of a public record is public: compile its jar or module again with the processor."),

  /** An enum or a record that a component holds cannot be used from the generated class. */
  HIDDEN_TYPE(
      "StatHiddenType",
      "Component '%s' holds the %s %s, which the generated class cannot use.",
      "It and all classes around it must not be private; from another package all of them must be public."),

  /** A record holds itself. */
  CYCLE(
      "StatCycle",
      "Component '%s' makes its record hold itself: %s.",
      "Values must come to an end: hold a name or number of the other record instead of the record."),

  /** The key of a user attribute does not start with an underscore, or has a space in it. */
  USER_KEY(
      "StatUserKey",
      "The user attribute '%s' has no valid key.",
      "It is \"_key=value\" or \"_flag\": a key is an underscore and a name without spaces."),

  /** A user attribute has no key. */
  USER_EMPTY(
      "StatUserEmpty",
      "The user attribute '%s' is empty before its value.",
      "It is \"_key=value\" or \"_flag\": write it or remove it."),

  /** A user attribute is given twice, in whatever ways. */
  USER_TWICE(
      "StatUserTwice",
      "The user attribute '%s' of %s is given twice, as '%s' and as '%s'.",
      "Some follow from the component's type, its kind and unit, and other annotations: remove one."),

  /** The prefix of an annotation that is a source of user attributes does not start with an underscore. */
  USER_PREFIX(
      "StatUserPrefix",
      "The annotation @%s makes user attributes that start with '%s'.",
      "They start with an underscore, then letters, digits and underscores: correct the prefix in its"
          + " @UserAttributes."),

  /** An element of an annotation that is a source of user attributes is a class or an annotation. */
  USER_ELEMENT(
      "StatUserElement",
      "The element '%s' of the annotation @%s cannot be a user attribute.",
      "Strings, booleans, numbers, enum constants and arrays of them can: give it another type."),

  /** A free or typed user attribute of a component is one that the processor makes. */
  USER_RESERVED(
      "StatUserReserved",
      "The user attribute '%s' of component '%s' is one that the processor makes.",
      "_type, _values and _optional follow from the Java type; _kind is said as @Stat(kind = ...), _buckets as"
          + " @Buckets: remove it."),

  /** {@code @Unsigned} is on a type that is no integer. */
  UNSIGNED(
      "StatUnsigned",
      "Component '%s' has @Unsigned on %s.",
      "It goes on byte, short, int, long, their boxed types, OptionalInt and OptionalLong;\n"
          + "of a collection on the type argument, as in List<@Unsigned Long>;"
          + " of an array in front, as in @Unsigned long[]."),

  /** A counter is no number. */
  COUNTER(
      "StatCounter",
      "Component '%s' is a counter, but its values are no numbers.",
      "A counter only grows: make it an integer, float or double, or choose another kind."),

  /** A counter or histogram is a set of numbers. */
  COUNTER_SET(
      "StatCounterSet",
      "Component '%s' is a Set of counters.",
      "Nothing tells which of them is which in the next reading: make it a List or a Map, or choose another kind."),

  /** An {@code AtomicLong} or {@code AtomicInteger} has no kind. */
  ATOMIC_KIND(
      "StatAtomicKind",
      "Component '%s' holds %s without a kind.",
      "It may only grow or go up and down, and readers must know: add kind = Kind.COUNTER or kind = Kind.GAUGE."),

  /** The kind of an {@code Instant} or a {@code BitSet} is another than theirs. */
  IMPLIED_KIND(
      "StatImpliedKind",
      "Component '%s' holds %s with the kind %s, but its kind is always %s.",
      "That kind follows from the type: remove the other, or use a number."),

  /** A {@code Duration} or an {@code Instant} has a unit. */
  IMPLIED_UNIT(
      "StatImpliedUnit",
      "Component '%s' holds %s with a unit.",
      "It is sent in nanoseconds and described so: remove the unit."),

  /** A histogram has no {@code @Buckets}. */
  NO_BUCKETS(
      "StatHistogram",
      "Component '%s' is a histogram without @Buckets.",
      "Readers must know which values each element counts: add @Buckets, such as @Buckets(first = 1)"
          + " for up to 1, 2, 4, 8 and so on."),

  /** {@code @Buckets} is on a component that holds no counts. */
  BUCKETS_TYPE(
      "StatBucketsType",
      "Component '%s' has @Buckets, but holds no buckets.",
      "It goes on an array, List or Collection of byte, short, int or long, and on StatHistogram."),

  /** A component with {@code @Buckets} has a kind that is none of a histogram. */
  BUCKETS_KIND(
      "StatBucketsKind",
      "Component '%s' has @Buckets, and the kind %s.",
      "Buckets are a HISTOGRAM, which follows from @Buckets, or of kind DELTA, counts of an interval: remove one."),

  /** The values of {@code @Buckets} make no scheme. */
  BUCKETS(
      "StatBuckets",
      "The @Buckets of component '%s' have %s.",
      "There are @Buckets(first = 1) for up to 1, 2, 4, 8 and so on, with first above 0;\n"
          + "@Buckets(first = 10, width = 5) for up to 10, 15, 20 and so on, with width above 0;\n"
          + "and @Buckets(bounds = {1, 2.5, 10}), each bound finite and more than the one before."),

  /** A component has {@code unit} and {@code unitName}. */
  UNIT_TWICE(
      "StatUnitTwice",
      "Component '%s' has both unit and unitName.",
      "A figure has one unit: remove one of them."),

  /** A {@code unitName} is no lower-case word. */
  UNIT_NAME(
      "StatUnitName",
      "Component '%s' has the unitName '%s'.",
      "It is a noun in the plural such as \"tasks\": a small letter, then small letters, digits and"
          + " underscores. Units of time, size and the like are said by unit = Unit...."),

  /** A constant of {@code Unit} is newer than the processor. */
  UNKNOWN_UNIT(
      "StatUnknownUnit",
      "Component '%s' has the unit %s, which this processor does not know.",
      "Use stat-processor and stat-annotations of the same version."),

  /** A type or annotation was not found, not even among generated ones. */
  UNRESOLVED(
      "StatUnresolved",
      "Record %s names a type, annotation or constant that does not exist.",
      "Nothing was generated for it: see javac's own errors."),

  /** Strict: a record or component has no description. */
  NO_DESCRIPTION(
      "StatNoDescription",
      "%s has no description.",
      "Say in a few words what it tells, in @Stat(desc = \"...\")."),

  /** Strict: a description says percent, the unit does not. */
  PERCENT(
      "StatPercent",
      "The description of component '%s' says percent, its unit does not.",
      "Readers convert by the unit: add unit = Unit.PERCENT, or say what it counts, such as"
          + " unitName = \"alarms\"."),

  /** Strict: a description names a unit of time, and there is no unit. */
  TIME_UNIT(
      "StatTimeUnit",
      "The description of component '%s' says '%s', but it has no unit.",
      "Readers convert by the unit: add it, such as unit = Unit.NANOSECONDS, or use Duration; if it counts"
          + " something else, say what, such as unitName = \"errors\"."),

  /** Strict: a name ends in a unit, and there is no unit. */
  NAME_WITHOUT_UNIT(
      "StatNameWithoutUnit",
      "Component '%s' has the name '%s' on the wire, but no unit: '%s' is %s.",
      "Readers convert by the unit, not by the name: add it, or leave it out of the name, in"
          + " @Stat(name = \"...\")."),

  /** Strict: a name ends in a unit, and the unit is another. */
  NAME_AGAINST_UNIT(
      "StatNameAgainstUnit",
      "Component '%s' has the name '%s' on the wire, but its unit is %5$s: '%3$s' is %4$s.",
      "The unit belongs into the annotation or the type: correct it there, or leave it out of the name, in"
          + " @Stat(name = \"...\")."),

  /** Strict: a counter, or the buckets of a histogram, have less than 64 bits. */
  NARROW_COUNTER(
      "StatNarrowCounter",
      "Component '%s' counts in the type %s, which is narrower than 64 bits.",
      "An int can wrap within hours, and a float stops counting at 2^24: use long, double,"
          + " OptionalLong or LongAdder; for a histogram long[] or StatHistogram."),

  /** Strict: the elements of a bitmap have less than 64 bits. */
  NARROW_BITMAP(
      "StatNarrowBitmap",
      "Component '%s' is a bitmap in the type %s, whose elements are narrower than 64 bits.",
      "Readers take each element for 64 bits: use BitSet or long[]."),

  /** Strict: the metric of what is no counter ends in {@code _total}. */
  TOTAL_NAME(
      "StatTotalName",
      "Component '%s' is exported as the metric '%s', but is no counter.",
      "Exporters take what ends in _total for a counter: make it one if it only grows, or say another name, in"
          + " @OpenMetrics(name = \"...\")."),

  /** Strict: the metric of what is no histogram ends in a histogram's suffix. */
  HISTOGRAM_NAME(
      "StatHistogramName",
      "Component '%s' is exported as the metric '%s', but is no histogram.",
      "Exporters take what ends in _count, _sum or _bucket for a part of one: say another name, in"
          + " @OpenMetrics(name = \"...\")."),

  /** Strict: a word in a metric's name is taken for a unit or a type. */
  METRIC_WORD(
      "StatMetricWord",
      "Component '%s' is exported as the metric '%s', in which '%s' reads as a unit or type that it is not.",
      "Metrics are in base units, and say their type elsewhere: say another name, in @OpenMetrics(name = \"...\")."),

  /** Strict: the members of a map of records have no label. */
  MAP_LABEL(
      "StatMapLabel",
      "Component '%s' is a Map of the record %s, which has no label.",
      "Exporters tell its members apart by one: put @OpenMetrics(label = \"...\") on the record, or"
          + " @OpenMetrics(skip = true) on the component."),

  /** Strict: the names of two components' metrics collide. */
  METRIC_TWICE(
      "StatMetricTwice",
      "Component '%s' is exported as the metric '%s', which cannot stand beside '%s' of component '%s'.",
      "A metric's name is made of name, unit and kind: say another for one of them, in"
          + " @OpenMetrics(name = \"...\"), or leave it out with skip = true."),

  /** Strict: the names of metrics of two records collide, and one holds the other, or a third holds both. */
  METRIC_HELD(
      "StatMetricHeld",
      "Component '%s' brings metrics of the record %s that cannot stand beside those of %s: %s.",
      "A metric means one thing, whatever its labels: give one of the records a prefix, in"
          + " @OpenMetrics(prefix = \"...\")."),

  /** The generated file could not be written. */
  WRITE_FAILED(
      "StatWriteFailed",
      "The class %s could not be written: %s.",
      "Look at the folder for generated sources (-s) and its disk."),

  /** The processor failed. */
  BUG(
      "StatBug",
      "bug in stat-processor: %s",
      "Please report it, with the record that was compiled.");

  private final String id;
  private final String what;
  private final String remedy;

  Problem(String id, String what, String remedy) {
    this.id = id;
    this.what = what;
    this.remedy = remedy;
  }

  /** Its name in messages. */
  String id() {
    return id;
  }

  /** The message. */
  String text(Object... arguments) {
    return "[" + id + "] " + String.format(Locale.ROOT, what, arguments).strip() + "\n" + remedy;
  }
}
