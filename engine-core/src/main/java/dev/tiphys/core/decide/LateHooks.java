package dev.tiphys.core.decide;

import java.util.BitSet;

/** Hooks and handlers of tasks that did not run: they have their turn if something that depends on the task waits on. */
final class LateHooks {
    private final DagTasks tasks;
    private final TaskAttendance attendance;
    private final Dependencies dependencies;
    /** Tasks whose hooks or handlers run. */
    private final BitSet busy = new BitSet();

    private int count;

    LateHooks(DagTasks tasks, TaskAttendance attendance, Dependencies dependencies) {
        this.tasks = tasks;
        this.attendance = attendance;
        this.dependencies = dependencies;
    }

    /** Of how many tasks they run. */
    int count() {
        return count;
    }

    /** Looks after those of a task, if it has been passed over. */
    void attend(int task) {
        if (!attendance.isPassedOver(task)) {
            return;
        }
        boolean wasBusy = busy.get(task);
        if (!wasBusy && !dependencies.isAwaited(task)) {
            return;
        }
        boolean isBusy = !attendance.attend(task);
        busy.set(task, isBusy);
        count += (isBusy ? 1 : 0) - (wasBusy ? 1 : 0);
        if (wasBusy && !isBusy) {
            dependencies.touchDependents(task);
        }
    }

    /** Whether a task has to wait for the hooks of one that it depends on. */
    boolean hold(int task) {
        for (int dependency : tasks.plan().dependencies(task)) {
            if (busy.get(dependency) && attendance.hasRunningHooks(dependency)) {
                return true;
            }
        }
        return false;
    }
}
