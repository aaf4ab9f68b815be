@NullMarked
package dev.tiphys.core.sprig;

import org.jspecify.annotations.NullMarked;
