package io.statline.openmetrics;

/** The family of a field, and what makes its series of the field's values: one, on however many ways its type is reached. */
record FieldFamily(Family family, PointMaker maker) {}
