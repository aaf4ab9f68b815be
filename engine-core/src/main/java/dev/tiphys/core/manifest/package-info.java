/** Reading and writing manifests: files and texts into documents of the model with findings, and back. */
@NullMarked
package dev.tiphys.core.manifest;

import org.jspecify.annotations.NullMarked;
