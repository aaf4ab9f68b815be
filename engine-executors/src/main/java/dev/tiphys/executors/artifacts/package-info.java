/** Artifacts in a directory: where they lie, how they are packed, and how they are unpacked without trusting them. */
@NullMarked
package dev.tiphys.executors.artifacts;

import org.jspecify.annotations.NullMarked;
