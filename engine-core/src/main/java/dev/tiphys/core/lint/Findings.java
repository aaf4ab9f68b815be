package dev.tiphys.core.lint;

import dev.tiphys.core.lint.beyond.BeyondArgo;
import dev.tiphys.core.lint.tree.Node;
import dev.tiphys.core.lint.walk.Library;
import dev.tiphys.core.lint.walk.LintObject;
import dev.tiphys.core.lint.walk.Mistake;
import dev.tiphys.manifest.DataPath;
import dev.tiphys.manifest.Finding;
import dev.tiphys.manifest.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    /** What Argo says nothing about, except where there is another mistake already: one at one place is enough. */
    static List<Finding> beyondArgo(LintObject object, Library library, List<Mistake> mistakes) {
        Set<DataPath> wrong = new HashSet<>();
        mistakes.forEach(mistake -> wrong.add(mistake.at().path()));
        List<Finding> findings = new ArrayList<>();
        for (Mistake mistake : BeyondArgo.mistakes(object, library)) {
            if (!wrong.contains(mistake.at().path())) {
                findings.add(of(mistake));
            }
        }
        return findings;
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
