/** Random workflows, pods and users, which shrink to small ones that still fail. */
@NullMarked
package dev.tiphys.testing.generate;

import org.jspecify.annotations.NullMarked;
