package dev.tiphys.core.lint.walk;

import dev.tiphys.core.lint.LintCode;
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
    private record Key(DataPath path, LintCode code, String message) {}

    private final Origin target;
    private final Map<Key, Mistake> found = new LinkedHashMap<>();

    Report(Origin target) {
        this.target = target;
    }

    /** A sink for what is found at the end of a way; all of it is as severe as given. */
    Sink sink(Trail trail, Severity severity) {
        return (code, at, message) -> add(trail, severity, code, at, message);
    }

    private void add(Trail trail, Severity severity, LintCode code, Node at, String message) {
        Node site = trail.site();
        if (site == null || at.origin() == target) {
            keep(new Key(at.path(), code, tail(message)), mistake(code, severity, at, trail, message, null));
        } else {
            // Behind a reference one mistake stands for all: the rest is said where it is.
            Key key = new Key(site.path(), LintCode.TEMPLATE_NOT_FOUND, "");
            keep(key, mistake(code, severity, site, trail, message, at));
        }
    }

    private static Mistake mistake(
            LintCode code, Severity severity, Node place, Trail trail, String message, @Nullable Node cause) {
        return new Mistake(code, severity, place, trail.prefix() + message, null, cause);
    }

    private void keep(Key key, Mistake mistake) {
        Mistake before = found.get(key);
        if (before == null || before.severity().compareTo(mistake.severity()) > 0) {
            found.remove(key);
            found.put(key, mistake);
        }
    }

    /** A tag in an inline template is looked at twice, with different beginnings. */
    private static String tail(String message) {
        int at = message.indexOf("failed to resolve {{");
        return at < 0 ? message : message.substring(at);
    }

    List<Mistake> mistakes() {
        return new ArrayList<>(found.values());
    }
}
