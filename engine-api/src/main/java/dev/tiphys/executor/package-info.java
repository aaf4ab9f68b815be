@NullMarked
package dev.tiphys.executor;

import org.jspecify.annotations.NullMarked;
