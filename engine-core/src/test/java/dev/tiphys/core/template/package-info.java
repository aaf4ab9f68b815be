@NullMarked
package dev.tiphys.core.template;

import org.jspecify.annotations.NullMarked;
