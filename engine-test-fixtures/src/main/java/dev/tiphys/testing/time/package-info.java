/** Virtual time. */
@NullMarked
package dev.tiphys.testing.time;

import org.jspecify.annotations.NullMarked;
