package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.sprig.ArgoFunctions;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names that expressions may begin with. */
final class ExpressionNames {
    private static final Set<String> SCOPES = Set.of(
            "inputs",
            "outputs",
            "steps",
            "tasks",
            "workflow",
            "item",
            "retries",
            "lastRetry",
            "pod",
            "node",
            "status",
            "duration",
            "exitCode",
            "resourcesDuration",
            "cronworkflow",
            "response",
            "request",
            "data");
    private static final Set<String> FUNCTIONS = Set.of("asInt", "asFloat", "jsonpath", "toJson", "sprig");

    private @Nullable Set<String> sprig;

    /** A name that is not known. */
    record Unknown(String name, Advice advice) {}

    /** Whether a root hides a builtin function of its name. */
    static boolean isKnown(String root) {
        return SCOPES.contains(root) || FUNCTIONS.contains(root);
    }

    /** The first unknown name among paths; empty when all are known. */
    Optional<Unknown> unknown(Set<List<String>> paths) {
        for (List<String> path : paths) {
            String root = path.isEmpty() ? "" : path.get(0);
            if (!root.isEmpty() && !isKnown(root)) {
                return Optional.of(new Unknown(root, Advice.nearest(root, ExpressionNames::all)));
            }
            if (root.equals("sprig") && path.size() > 1 && !sprig().contains(path.get(1))) {
                return Optional.of(new Unknown("sprig." + path.get(1), Advice.nearest(path.get(1), this::sprig)));
            }
        }
        return Optional.empty();
    }

    private static Set<String> all() {
        return Stream.concat(SCOPES.stream(), FUNCTIONS.stream())
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> sprig() {
        Set<String> names = sprig;
        if (names == null) {
            // only the names are asked for: nothing reads the clock or draws a number
            Object found = new ArgoFunctions(InstantSource.fixed(Instant.EPOCH), new Random(0)).get("sprig");
            names = found instanceof Map<?, ?> map
                    ? map.keySet().stream().map(String::valueOf).collect(Collectors.toSet())
                    : Set.of();
            sprig = names;
        }
        return names;
    }
}
