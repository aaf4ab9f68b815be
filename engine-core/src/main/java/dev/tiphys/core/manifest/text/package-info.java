/** Between YAML or JSON text and plain data with positions. The sole home of SnakeYAML and of Jackson's parser. */
@NullMarked
package dev.tiphys.core.manifest.text;

import org.jspecify.annotations.NullMarked;
