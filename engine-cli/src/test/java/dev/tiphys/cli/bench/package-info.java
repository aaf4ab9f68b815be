@NullMarked
package dev.tiphys.cli.bench;

import org.jspecify.annotations.NullMarked;
