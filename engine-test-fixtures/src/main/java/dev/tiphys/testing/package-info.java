@NullMarked
package dev.tiphys.testing;

import org.jspecify.annotations.NullMarked;
