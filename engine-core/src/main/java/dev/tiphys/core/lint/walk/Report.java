package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
import dev.tiphys.core.lint.rule.Advice;
import dev.tiphys.core.lint.rule.Sink;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.tree.Origin;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was found in one document, in the order in which Argo would meet it; the same thing is kept once. */
final class Report {
    /** Looking for similar words takes time, and nobody reads more. */
    private static final int MOST_ADVICE = 200;

    /** Nobody reads more, and memory has an end. */
    private static final int MOST_MISTAKES = 10_000;

    private static final int MOST_TEXT = 16 << 20;
    private static final int SHORT = 1_000;
    private static final int LONGEST = 20_000;

    private record Key(DataPath path, LintCode code, String message) {}

    private final Node root;
    private final Origin target;
    private @Nullable Severity dropped;
    private final Map<Key, Mistake> found = new LinkedHashMap<>();
    private int advised;
    private long written;

    /** For what is found in the document of that root. */
    Report(Node root) {
        this.root = root;
        this.target = root.origin();
    }

    /** A sink for what is found at the end of a way; all of it is as severe as given. */
    Sink sink(Trail trail, Severity severity) {
        return (code, at, message, advice) -> {
            Node site = trail.site();
            if (code == LintCode.VARIABLE_UNRESOLVED && at.origin().isUnknown(at.path())) {
                return; // Argo drops unknown fields before it looks at texts
            }
            if (site == null || at.origin() == target) {
                keep(new Key(at.path(), code, tail(message)), severity, at, trail.prefix() + message, advice, null);
            } else {
                // Behind a reference one mistake stands for all: the rest is said where it is.
                Key key = new Key(site.path(), code, "");
                keep(key, severity, site, trail.prefix() + message, advice, at);
            }
        };
    }

    private void keep(Key key, Severity severity, Node at, String message, Advice advice, @Nullable Node cause) {
        Mistake before = found.get(key);
        boolean room = found.size() < MOST_MISTAKES || before != null;
        if (!room) {
            dropped = dropped == null || severity.compareTo(dropped) < 0 ? severity : dropped;
        } else if (before == null || before.severity().compareTo(severity) > 0) {
            String suggestion = advised < MOST_ADVICE ? advice.text() : null;
            advised += advice == Advice.NONE ? 0 : 1;
            found.remove(key);
            found.put(key, new Mistake(key.code, severity, at, fitting(message), suggestion, cause));
        }
    }

    /** Of long messages the middle is left out, and more so once there were many: at their end stands what is wrong. */
    private String fitting(String message) {
        int most = written > MOST_TEXT ? SHORT : LONGEST;
        String text = message.length() > most
                ? message.substring(0, most / 2) + "…" + message.substring(message.length() - most / 2)
                : message;
        written += text.length();
        return text;
    }

    /** A tag in an inline template is looked at twice, with different beginnings. */
    private static String tail(String message) {
        int at = message.indexOf("failed to resolve {{");
        return at < 0 ? message : message.substring(at);
    }

    List<Mistake> mistakes() {
        List<Mistake> all = new ArrayList<>(found.values());
        if (dropped != null) {
            all.add(Mistake.tooMany(MOST_MISTAKES, dropped, root));
        }
        return all;
    }
}
