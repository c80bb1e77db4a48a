/**
 * What both ends of the socket agree on: {@linkplain io.statline.protocol.StatSchema metadata},
 * {@linkplain io.statline.protocol.StatRequest requests}, {@linkplain io.statline.protocol.StatResponse replies}, and
 * the interfaces between generated code and the text on the wire ({@link io.statline.protocol.StatType},
 * {@link io.statline.protocol.StatWriter}, {@link io.statline.protocol.StatReader}).
 *
 * <p>Jackson is behind all of it and shows in none of it.
 */
@NullMarked
package io.statline.protocol;

import org.jspecify.annotations.NullMarked;
