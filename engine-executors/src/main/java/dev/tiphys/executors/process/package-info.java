/**
 * Pods as local processes. A {@link dev.tiphys.executors.process.PodTask} prepares a {@link
 * dev.tiphys.executors.process.Sandbox} in the task's directory, starts the containers in it, and collects what they
 * leave behind.
 */
@NullMarked
package dev.tiphys.executors.process;

import org.jspecify.annotations.NullMarked;
