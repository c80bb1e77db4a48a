/** The command {@code statline}: looks at any daemon that speaks the protocol, from its metadata alone. */
@NullMarked
package io.statline.cli;

import org.jspecify.annotations.NullMarked;
