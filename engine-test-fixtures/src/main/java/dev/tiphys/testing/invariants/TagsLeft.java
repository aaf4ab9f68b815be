package dev.tiphys.testing.invariants;

import dev.tiphys.executor.Task;
import dev.tiphys.model.Parameter;
import dev.tiphys.testing.conformance.Played;
import dev.tiphys.testing.pods.ScriptedPods.Life;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tags of known names that were handed to tasks as text. */
final class TagsLeft {
    private static final Pattern KNOWN = Pattern.compile(
            "\\{\\{=?\\s*(inputs|outputs|steps|tasks|workflow|item|retries|lastRetry|pod|node)\\b[^}]*}}");

    private TagsLeft() {}

    static List<String> of(Played played) {
        List<String> left = new ArrayList<>();
        for (Life life : played.lives()) {
            Task task = life.task();
            for (Parameter parameter : task.inputs().parameters()) {
                String value = parameter.value();
                if (value != null && KNOWN.matcher(value).find()) {
                    left.add(task.nodeName() + " was started with " + parameter.name() + "=" + value);
                }
            }
        }
        return left;
    }
}
