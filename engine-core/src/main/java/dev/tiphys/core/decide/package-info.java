@NullMarked
package dev.tiphys.core.decide;

import org.jspecify.annotations.NullMarked;
