@NullMarked
package dev.tiphys.core.manifest;

import org.jspecify.annotations.NullMarked;
