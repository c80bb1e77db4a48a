/**
 * The annotation processor: reads records with {@code @Stat}, checks them, and generates for each record {@code Foo} a
 * class {@code FooMeta} with its metadata, its writer and its reader.
 *
 * <p>Read, model, validate, write: {@code RecordReader} turns a record into a {@code RecordModel}, {@code
 * RecordValidator} judges it, and only a model without problems reaches {@code MetaWriter}.
 */
@NullMarked
package io.statline.processor;

import org.jspecify.annotations.NullMarked;
