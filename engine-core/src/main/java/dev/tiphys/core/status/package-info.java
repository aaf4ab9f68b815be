/** Runs in Argo's JSON, both ways. */
@NullMarked
package dev.tiphys.core.status;

import org.jspecify.annotations.NullMarked;
