@NullMarked
package dev.tiphys.manifest;

import org.jspecify.annotations.NullMarked;
