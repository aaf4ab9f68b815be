/** {@code when} conditions: govaluate as Argo uses it. */
@NullMarked
package dev.tiphys.core.when;

import org.jspecify.annotations.NullMarked;
