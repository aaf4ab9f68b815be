/** Runs in Argo's JSON, written and read back. {@link dev.tiphys.status.RunStatus} is the start. */
@NullMarked
package dev.tiphys.status;

import org.jspecify.annotations.NullMarked;
