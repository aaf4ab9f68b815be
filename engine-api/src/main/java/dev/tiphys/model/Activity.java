package dev.tiphys.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What steps and DAG tasks have in common. */
public sealed interface Activity extends TemplateCall permits WorkflowStep, DagTask {
    /** The name; empty when the manifest gives none. */
    String name();

    /** The template itself; null when it is given by name. */
    @Nullable
    Template inline();

    /** Loop: one child for each; empty when there is no such loop. */
    List<Item> withItems();

    /** Loop over a JSON list; null when there is no such loop. */
    @Nullable
    String withParam();

    /** Loop over numbers; null when there is no such loop. */
    @Nullable
    Sequence withSequence();

    /** The condition; null means always. */
    @Nullable
    String when();

    /** Which bad ends are tolerated; null means none. */
    @Nullable
    ContinueOn continueOn();

    /** Template to run afterwards; null means none. */
    @Nullable
    String onExit();

    /** Hooks by name. */
    Map<String, LifecycleHook> hooks();

    /** Whether this runs once for each of several items. */
    default boolean isLoop() {
        return !withItems().isEmpty() || withParam() != null || withSequence() != null;
    }
}
