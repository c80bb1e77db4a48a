/** Examples of Statline: daemons and their readers as users would write them. */
@NullMarked
package io.statline.examples;

import org.jspecify.annotations.NullMarked;
