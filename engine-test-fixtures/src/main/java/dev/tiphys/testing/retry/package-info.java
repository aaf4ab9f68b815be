/** What holds for manual retries, as properties that can be checked on generated cases. */
@NullMarked
package dev.tiphys.testing.retry;

import org.jspecify.annotations.NullMarked;
