@NullMarked
package dev.tiphys.executors.argo;

import org.jspecify.annotations.NullMarked;
