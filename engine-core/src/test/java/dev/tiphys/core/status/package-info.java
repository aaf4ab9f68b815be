@NullMarked
package dev.tiphys.core.status;

import org.jspecify.annotations.NullMarked;
