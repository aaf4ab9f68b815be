/** Whole runs of no-op nodes, timed. */
@NullMarked
package dev.tiphys.cli.bench;

import org.jspecify.annotations.NullMarked;
