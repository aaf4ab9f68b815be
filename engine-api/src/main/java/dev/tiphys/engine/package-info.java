@NullMarked
package dev.tiphys.engine;

import org.jspecify.annotations.NullMarked;
