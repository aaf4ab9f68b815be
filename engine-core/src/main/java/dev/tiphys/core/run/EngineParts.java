package dev.tiphys.core.run;

import dev.tiphys.engine.EngineTime;

/** What the runs of an engine work with. */
record EngineParts(
        EngineSettings settings,
        EngineTime time,
        Guests guests,
        SharedObjects shared,
        KeptRuns runs,
        TaskFolders folders,
        Watchdog watchdog) {

    static EngineParts of(EngineSettings settings) {
        KeptRuns runs = new KeptRuns(settings.keepFinished(), settings.keepFinishedFor());
        EngineTime given = settings.time();
        SystemTime own = given == null ? new SystemTime(settings.threads()) : null;
        EngineTime time = given == null ? own : given;
        SharedObjects shared = new SharedObjects();
        shared.define(settings.objects());
        return new EngineParts(
                settings,
                time,
                new Guests(settings.executors()),
                shared,
                runs,
                new TaskFolders(settings.directory()),
                new Watchdog(own, settings.callTimeout(), runs::unfinished));
    }
}
