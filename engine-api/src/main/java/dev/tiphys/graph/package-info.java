@NullMarked
package dev.tiphys.graph;

import org.jspecify.annotations.NullMarked;
