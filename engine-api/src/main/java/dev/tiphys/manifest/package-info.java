/** Reading and writing manifests, and what is found wrong in them. {@link dev.tiphys.manifest.Workflows} is the start. */
@NullMarked
package dev.tiphys.manifest;

import org.jspecify.annotations.NullMarked;
