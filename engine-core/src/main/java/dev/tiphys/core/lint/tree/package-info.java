/** Manifests as plain data with paths: what the rules look at. */
@NullMarked
package dev.tiphys.core.lint.tree;

import org.jspecify.annotations.NullMarked;
