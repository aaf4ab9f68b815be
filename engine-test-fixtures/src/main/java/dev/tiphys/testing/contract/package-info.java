/** What an executor must keep: a suite to run against one's own. */
@NullMarked
package dev.tiphys.testing.contract;

import org.jspecify.annotations.NullMarked;
