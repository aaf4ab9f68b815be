package dev.tiphys.core.lint.beyond;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.walk.Mistake;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Collects warnings and notes; the same thing at one place is kept once. */
final class Warnings {
    private static final int MOST_ADVICE = 200;
    /** Nobody reads more, and memory has an end. */
    private static final int MOST = 10_000;

    private record Key(DataPath path, LintCode code, String message) {}

    private final List<Mistake> found = new ArrayList<>();
    private final Set<Key> known = new HashSet<>();
    private int advised;
    private @Nullable Severity dropped;

    void warn(LintCode code, Node at, String message, Advice advice) {
        add(code, Severity.WARNING, at, message, advice);
    }

    void warn(LintCode code, Node at, String message) {
        warn(code, at, message, Advice.NONE);
    }

    void note(LintCode code, Node at, String message, Advice advice) {
        add(code, Severity.NOTE, at, message, advice);
    }

    private void add(LintCode code, Severity severity, Node at, String message, Advice advice) {
        if (found.size() >= MOST) {
            dropped = dropped == null || severity.compareTo(dropped) < 0 ? severity : dropped;
        } else if (known.add(new Key(at.path(), code, message)) && !isDropped(code, at)) {
            String suggestion = advised < MOST_ADVICE ? advice.text() : null;
            advised += advice == Advice.NONE ? 0 : 1;
            found.add(new Mistake(code, severity, at, message, suggestion, null));
        }
    }

    /** Texts below unknown fields never come into play. */
    private static boolean isDropped(LintCode code, Node at) {
        return switch (code) {
            case VARIABLE_UNRESOLVED, TAG_UNCLOSED, EXPRESSION_INVALID ->
                at.origin().isUnknown(at.path());
            default -> false;
        };
    }

    /** All that was found in the document of that root. */
    List<Mistake> found(Node root) {
        List<Mistake> all = new ArrayList<>(found);
        if (dropped != null) {
            all.add(Mistake.tooMany(MOST, dropped, root));
        }
        return all;
    }
}
