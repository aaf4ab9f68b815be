/** Between YAML or JSON text and plain data with positions. The sole home of SnakeYAML. */
@NullMarked
package dev.tiphys.core.manifest.text;

import org.jspecify.annotations.NullMarked;
