/** Templates and call sites, compiled once and used for every node. */
@NullMarked
package dev.tiphys.core.plan;

import org.jspecify.annotations.NullMarked;
