/**
 * The shell around the deciders: engine, mailboxes, run loops, timers, executors. The only room that knows threads,
 * clocks and I/O.
 *
 * <p>A run has two activities, each by one thread at a time. The <em>owner</em> calls the decider, under the run's lock
 * and for a short time; users' commands are owners, too. The <em>performer</em> is the run's loop on an engine thread:
 * it drains the mailbox, has a round decided, and carries out the effects outside of the lock. Foreign code is only
 * called by performers. One that gets stuck in it is replaced.
 */
@NullMarked
package dev.tiphys.core.run;

import org.jspecify.annotations.NullMarked;
