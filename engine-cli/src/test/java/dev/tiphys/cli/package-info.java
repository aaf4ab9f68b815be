@NullMarked
package dev.tiphys.cli;

import org.jspecify.annotations.NullMarked;
