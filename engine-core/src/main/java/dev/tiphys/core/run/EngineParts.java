package dev.tiphys.core.run;

import dev.tiphys.engine.EngineTime;
import org.jspecify.annotations.Nullable;

/** What the runs of an engine work with. */
record EngineParts(
        EngineSettings settings,
        EngineTime time,
        Turns turns,
        Guests guests,
        SharedObjects shared,
        KeptRuns runs,
        TaskFolders folders,
        Watchdog watchdog) {

    static EngineParts of(EngineSettings settings) {
        EngineTime given = settings.time();
        if (given != null) {
            return of(settings, given, null);
        }
        SystemTime own = new SystemTime(settings.threads());
        return of(settings, own, own);
    }

    private static EngineParts of(EngineSettings settings, EngineTime time, @Nullable SystemTime own) {
        KeptRuns runs = new KeptRuns(settings.keepFinished(), settings.keepFinishedFor());
        SharedObjects shared = new SharedObjects();
        shared.define(settings.objects());
        return new EngineParts(
                settings,
                time,
                own == null ? Turns.ONE_EACH : own,
                new Guests(settings.executors()),
                shared,
                runs,
                new TaskFolders(settings.directory()),
                new Watchdog(own, settings.callTimeout(), runs::unfinished));
    }
}
