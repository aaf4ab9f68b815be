/** HTTP templates: requests by the JDK's client, judged as Argo does. */
@NullMarked
package dev.tiphys.executors.http;

import org.jspecify.annotations.NullMarked;
