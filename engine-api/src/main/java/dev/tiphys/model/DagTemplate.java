package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that depend on one another.
 *
 * @param target names of the tasks to reach, separated by blanks; null means all leaves
 * @param tasks the tasks, in the manifest's order
 * @param failFast whether no new task starts once one has failed; null means true
 * @param extra what else the manifest says here, by key; written back unchanged
 */
public record DagTemplate(
        @Nullable String target,
        List<DagTask> tasks,
        @Nullable Boolean failFast,
        Map<String, @Nullable Object> extra) {
    /** Copies its lists and maps. */
    public DagTemplate {
        tasks = List.copyOf(tasks);
        extra = Copies.data(extra);
    }

    /** The same with nothing in {@code extra}. */
    public DagTemplate(@Nullable String target, List<DagTask> tasks, @Nullable Boolean failFast) {
        this(target, tasks, failFast, Map.of());
    }
}
