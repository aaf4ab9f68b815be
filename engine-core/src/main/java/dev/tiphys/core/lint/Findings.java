package dev.tiphys.core.lint;

import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.walk.Mistake;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Position;
import org.jspecify.annotations.Nullable;

/** Mistakes as people and programs get them. */
final class Findings {
    private Findings() {}

    static Finding of(Mistake mistake) {
        return Finding.at(
                position(mistake.at()),
                mistake.at().path(),
                mistake.code().id(),
                mistake.severity(),
                mistake.message(),
                suggestion(mistake));
    }

    private static Position position(Node at) {
        return at.origin().source().value(at.path());
    }

    private static @Nullable String suggestion(Mistake mistake) {
        Node cause = mistake.cause();
        if (cause == null) {
            return mistake.suggestion();
        }
        String there = "see " + position(cause);
        return mistake.suggestion() == null ? there : mistake.suggestion() + "; " + there;
    }
}
