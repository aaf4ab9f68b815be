@NullMarked
package dev.tiphys.executors.contract;

import org.jspecify.annotations.NullMarked;
