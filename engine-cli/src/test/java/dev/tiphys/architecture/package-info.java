@NullMarked
package dev.tiphys.architecture;

import org.jspecify.annotations.NullMarked;
