/** The node table: compact, and shared between snapshots. */
@NullMarked
package dev.tiphys.core.state;

import org.jspecify.annotations.NullMarked;
