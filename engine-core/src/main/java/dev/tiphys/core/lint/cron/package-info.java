/** Schedules of CronWorkflows. */
@NullMarked
package dev.tiphys.core.lint.cron;

import org.jspecify.annotations.NullMarked;
