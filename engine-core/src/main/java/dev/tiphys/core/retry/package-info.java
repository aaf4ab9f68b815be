/** Manual retry: from the nodes of a run to what is kept, reset and removed, and why. Pure functions. */
@NullMarked
package dev.tiphys.core.retry;

import org.jspecify.annotations.NullMarked;
