@NullMarked
package dev.tiphys.core.golang;

import org.jspecify.annotations.NullMarked;
