/** The shortest example: one server, one client, two records. */
@NullMarked
package io.statline.examples.cluster;

import org.jspecify.annotations.NullMarked;
