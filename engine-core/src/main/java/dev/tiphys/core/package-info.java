@NullMarked
package dev.tiphys.core;

import org.jspecify.annotations.NullMarked;
