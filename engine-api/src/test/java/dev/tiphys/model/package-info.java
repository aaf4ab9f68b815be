@NullMarked
package dev.tiphys.model;

import org.jspecify.annotations.NullMarked;
