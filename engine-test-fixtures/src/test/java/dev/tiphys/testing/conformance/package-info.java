@NullMarked
package dev.tiphys.testing.conformance;

import org.jspecify.annotations.NullMarked;
