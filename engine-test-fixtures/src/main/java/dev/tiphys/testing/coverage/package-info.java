/** What of the manifests was never run by tests. */
@NullMarked
package dev.tiphys.testing.coverage;

import org.jspecify.annotations.NullMarked;
