@NullMarked
package dev.tiphys.executors;

import org.jspecify.annotations.NullMarked;
