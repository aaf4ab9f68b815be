@NullMarked
package dev.tiphys.core.eval;

import org.jspecify.annotations.NullMarked;
