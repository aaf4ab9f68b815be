@NullMarked
package dev.tiphys.core.when;

import org.jspecify.annotations.NullMarked;
