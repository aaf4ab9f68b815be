@NullMarked
package dev.tiphys.core.expr;

import org.jspecify.annotations.NullMarked;
