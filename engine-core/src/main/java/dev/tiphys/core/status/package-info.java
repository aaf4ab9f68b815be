/** Status in Argo's JSON. */
@NullMarked
package dev.tiphys.core.status;

import org.jspecify.annotations.NullMarked;
