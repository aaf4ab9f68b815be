@NullMarked
package dev.tiphys.core.golden;

import org.jspecify.annotations.NullMarked;
