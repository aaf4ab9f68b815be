/**
 * Ready executors: Java functions in the place of images, templates and plugins ({@link
 * dev.tiphys.executors.Executors}), local processes, HTTP requests
 * and dry runs ({@link dev.tiphys.executors.DryExecutor}).
 */
@NullMarked
package dev.tiphys.executors;

import org.jspecify.annotations.NullMarked;
