/** How an implementation of reading and writing makes itself known. */
@NullMarked
package dev.tiphys.manifest.spi;

import org.jspecify.annotations.NullMarked;
