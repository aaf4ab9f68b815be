@NullMarked
package dev.tiphys.testing.pods;

import org.jspecify.annotations.NullMarked;
