package dev.tiphys.core.lint.scope;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What every template of a workflow can name, with the values that stand for it. Grows while templates are walked. */
public final class Globals {
    private final Map<String, String> values = new LinkedHashMap<>();
    private final Placeholders placeholders;
    private boolean anyOutputArtifact;
    private boolean oddValues;

    /** With the names that are always there. */
    public Globals(Placeholders placeholders) {
        this.placeholders = placeholders;
        for (String name : List.of("name", "namespace", "mainEntrypoint", "serviceAccountName", "uid")) {
            add("workflow." + name);
        }
    }

    /** Adds a name whose value is not known yet. */
    public void add(String name) {
        values.put(name, placeholders.next());
    }

    /** Adds a name with its value. */
    public void put(String name, String value) {
        values.put(name, value);
        oddValues |= value.isEmpty() || Tags.maybe(value);
    }

    /** Whether a value is empty or holds tags itself, so that texts change their nature when it is put in. */
    public boolean haveOddValues() {
        return oddValues;
    }

    /** Whether there is such a name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The value; null when there is no such name. */
    public @Nullable String value(String name) {
        return values.get(name);
    }

    /** All names. */
    public Set<String> names() {
        return values.keySet();
    }

    /** From now on any global output artifact counts as known: the names come from variables. */
    public void allowAnyOutputArtifact() {
        anyOutputArtifact = true;
    }

    /** Whether any global output artifact counts as known. */
    public boolean allowsAnyOutputArtifact() {
        return anyOutputArtifact;
    }
}
